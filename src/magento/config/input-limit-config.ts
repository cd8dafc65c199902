import { flagSetting, numberSetting } from './config-path.ts';

/** Limits of REST input. [module-webapi/etc/adminhtml/system.xml; framework/Webapi/Validator/IOLimit/IOLimitConfigProvider.php] */
const since = ['2.3.7-p3', '2.4.3-p2'] as const;

export const inputLimitPaths = {
  'webapi/validation/input_limit_enabled': flagSetting(0, 'limits of REST input apply', undefined, { since }),
  'webapi/validation/complex_array_limit': numberSetting(0, 'maximum of objects in a list; 0: 20', undefined, {
    since,
  }),
  'webapi/validation/maximum_page_size': numberSetting(0, 'maximum page size of a search; 0: 300', undefined, {
    since,
  }),
  'webapi/validation/default_page_size': numberSetting(0, 'page size of a search without one; 0: 20', undefined, {
    since,
  }),
} as const;
