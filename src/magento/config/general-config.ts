import { flagSetting, stringSetting } from './config-path.ts';

/** Locale, URLs, contact data, countries and the signing key. [Backend, Contact, Directory, Newsletter, Store etc/config.xml] */
export const generalPaths = {
  'newsletter/general/active': flagSetting(1, 'the newsletter is enabled'),
  'crypt/key': stringSetting('', 'env.php: signing key; derived from the seed when empty'),
  'contact/email/recipient_email': stringSetting('hello@example.com', 'e-mail address of customer service'),
  'contact/contact/enabled': flagSetting(1, 'the contact form is enabled', 'contact_enabled'),
  'general/locale/timezone': stringSetting('America/Los_Angeles', 'time zone'),
  'general/locale/weight_unit': stringSetting('lbs', 'unit of weight'),
  'general/country/default': stringSetting('US', 'country of a new address', 'default_country'),
  'general/country/optional_zip_countries': stringSetting(
    'HK,IE,MO,PA,GB',
    'countries where the postcode is optional',
    'optional_zip_countries',
  ),
  'general/region/display_all': flagSetting(
    1,
    'forms show the region where it is optional',
    'display_state_if_optional',
  ),
  'general/region/state_required': stringSetting(
    'AL,AR,AU,BG,BO,BR,BY,CA,CH,CL,CN,CO,DK,EC,EE,ES,GR,GY,HR,IN,IS,IT,LT,LV,MX,PE,PL,PT,PY,RO,SE,SR,US,UY,VE',
    'countries where the region is required',
    'countries_with_required_region',
  ),
  'web/secure/offloader_header': stringSetting('X-Forwarded-Proto', 'header in which a proxy sends the scheme https'),
  'web/unsecure/base_url': stringSetting('http://localhost/', 'base URL of links in e-mails'),
  'web/url/use_store': flagSetting(0, 'paths begin with the code of the store view', 'use_store_in_url'),
} as const;
