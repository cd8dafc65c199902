import { flagSetting, numberSetting } from './config-path.ts';

const LIMITS = { since: ['2.3.7-p3', '2.4.3-p2'], evidence: 'source' } as const;

/** Limits of REST input. [module-webapi/etc/adminhtml/system.xml; framework/Webapi/Validator/IOLimit/IOLimitConfigProvider.php] */
export const inputLimitPaths = {
  'webapi/validation/input_limit_enabled': flagSetting(0, 'limits of REST input apply', undefined, LIMITS),
  'webapi/validation/complex_array_limit': numberSetting(
    0,
    'maximum number of objects in an array; 0: 20',
    undefined,
    LIMITS,
  ),
  'webapi/validation/maximum_page_size': numberSetting(0, 'maximum page size of a search; 0: 300', undefined, LIMITS),
  'webapi/validation/default_page_size': numberSetting(
    0,
    'page size of a search without one; 0: 20',
    undefined,
    LIMITS,
  ),
} as const;
