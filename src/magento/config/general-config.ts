import { DIRECTORY_COUNTRIES } from '../directory/countries.ts';
import { CURRENCY_CODE } from '../directory/currency-code.ts';
import { flagSetting, stringSetting } from './config-path.ts';

/** The allowed countries by default. Magento adds two codes that are not in its directory. */
const ALLOWED_COUNTRIES = [...DIRECTORY_COUNTRIES, 'FX', 'PR'];

/** The default before 2.3.4. */
const EARLIER_COUNTRIES = ALLOWED_COUNTRIES.filter((code) => !['BQ', 'CW', 'SX', 'XK'].includes(code));

/** Locale, URLs, contact data, countries and the signing key. [Backend, Contact, Directory, Newsletter, Store etc/config.xml] */
export const generalPaths = {
  'newsletter/general/active': flagSetting(1, 'the newsletter is enabled'),
  'newsletter/subscription/allow_guest_subscribe': flagSetting(1, 'guests may subscribe to the newsletter'),
  'newsletter/subscription/confirm': flagSetting(0, 'subscriptions to the newsletter must be confirmed'),
  'crypt/key': stringSetting('', 'env.php: signing key; derived from the seed when empty', undefined, {
    evidence: 'source',
  }),
  'contact/email/recipient_email': stringSetting('hello@example.com', 'e-mail address of customer service'),
  'contact/contact/enabled': flagSetting(1, 'the contact form is enabled', 'contact_enabled'),
  'general/locale/timezone': stringSetting('America/Los_Angeles', 'time zone'),
  'general/locale/weight_unit': stringSetting('lbs', 'unit of weight'),
  'general/country/default': stringSetting('US', 'country of a new address', 'default_country'),
  'general/country/allow': stringSetting(ALLOWED_COUNTRIES.join(','), 'countries that addresses may have', undefined, {
    since: '2.3.4',
    earlierDefaults: [{ since: '2.3.1', value: EARLIER_COUNTRIES.join(',') }],
  }),
  'currency/options/base': stringSetting(
    'USD',
    'base currency, from which `currency_rates` convert prices',
    undefined,
    { form: { pattern: CURRENCY_CODE, example: 'USD' } },
  ),
  'currency/options/allow': stringSetting(
    '',
    'currencies of prices, in addition to that of the store view',
    undefined,
    { evidence: 'option' },
  ),
  'general/country/optional_zip_countries': stringSetting(
    'HK,IE,MO,PA,GB',
    'countries where the postcode is optional',
    'optional_zip_countries',
  ),
  'general/region/display_all': flagSetting(
    1,
    'forms show the region where it is optional',
    'display_state_if_optional',
    { evidence: 'source' },
  ),
  // Not the default of config.xml: in a new installation, each list of regions adds its country. [Directory/Setup/DataInstaller.php]
  'general/region/state_required': stringSetting(
    'AL,AR,AU,BG,BO,BR,BY,CA,CH,CL,CN,CO,CR,CZ,DK,EC,EE,ES,GR,GY,HR,IN,IS,IT,LT,LV,MX,PE,PL,PT,PY,RO,SE,SR,UA,US,UY,VE',
    'countries where the region is required',
    'countries_with_required_region',
    {
      since: '2.4.7',
      evidence: 'source',
      earlierDefaults: [
        { since: '2.3.1', value: 'AU,BR,CA,CH,EE,ES,HR,IN,LT,LV,RO,US' },
        { since: '2.3.3', value: 'AU,BR,CA,CH,EE,ES,HR,IN,LT,LV,MX,RO,US' },
        { since: '2.3.4', value: 'AU,BR,CA,CH,CN,EE,ES,HR,IN,LT,LV,MX,RO,US' },
        { since: '2.3.5', value: 'AU,BR,CA,CH,CN,CO,EE,ES,HR,IN,LT,LV,MX,PL,RO,US' },
        { since: '2.4.0', value: 'AU,BR,CA,CH,CN,CO,EE,ES,HR,IN,IT,LT,LV,MX,PL,RO,US' },
        { since: '2.4.1', value: 'AU,BG,BR,CA,CH,CN,CO,EE,ES,HR,IN,IT,LT,LV,MX,PL,RO,US' },
        { since: '2.4.2', value: 'AU,BG,BR,CA,CH,CN,CO,EE,ES,HR,IN,IT,LT,LV,MX,PL,RO,US,UY' },
        {
          since: '2.4.3',
          value:
            'AL,AR,AU,BG,BO,BR,CA,CH,CL,CN,CO,DK,EC,EE,ES,GR,GY,HR,IN,IS,IT,LT,LV,MX,PE,PL,PT,PY,RO,SE,SR,US,UY,VE',
        },
        {
          since: '2.4.4',
          value:
            'AL,AR,AU,BG,BO,BR,BY,CA,CH,CL,CN,CO,DK,EC,EE,ES,GR,GY,HR,IN,IS,IT,LT,LV,MX,PE,PL,PT,PY,RO,SE,SR,US,UY,VE',
        },
        {
          since: '2.4.6',
          value:
            'AL,AR,AU,BG,BO,BR,BY,CA,CH,CL,CN,CO,CZ,DK,EC,EE,ES,GR,GY,HR,IN,IS,IT,LT,LV,MX,PE,PL,PT,PY,RO,SE,SR,US,UY,VE',
        },
      ],
    },
  ),
  'web/secure/offloader_header': stringSetting('X-Forwarded-Proto', 'header in which a proxy sends the scheme https'),
  'web/unsecure/base_url': stringSetting('http://localhost/', 'base URL of links in e-mails', undefined, {
    evidence: 'option',
  }),
  'web/url/use_store': flagSetting(0, 'paths begin with the code of the store view', 'use_store_in_url'),
} as const;
