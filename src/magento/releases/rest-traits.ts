import { defineTrait } from './trait.ts';

/** REST requests. */
export const restTraits = {
  rest_activate_route: defineTrait({
    description: 'The route `POST /V1/customers/activate`.',
    values: { absent: 'absent', present: 'present' },
    source: 'module-customer/etc/webapi.xml',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'present', since: '2.4.9', evidence: ['unsure'] },
    ],
  }),
  rest_unknown_method: defineTrait({
    description: 'A REST request with an unknown HTTP method, such as PATCH.',
    values: {
      invalid: '400 `Request method is invalid.`',
      not_supported: '405 `The PATCH HTTP method is not supported.`',
    },
    source: 'framework/Webapi/Rest/Request.php',
    releases: [
      { value: 'invalid', since: '2.3.1', evidence: ['source'] },
      { value: 'not_supported', since: '2.4.5', evidence: ['source', 'recorded'] },
    ],
  }),
  rest_unknown_property: defineTrait({
    description: 'A property in a REST body that the data object does not have.',
    values: {
      internal_error: '500 `Internal Error…`',
      refused: '400 `"%fieldName" is not supported. Correct the field name and try again.`',
    },
    source: 'framework/Webapi/ServiceInputProcessor.php',
    releases: [
      { value: 'internal_error', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'refused', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  rest_script_value: defineTrait({
    description: 'A string with a `<script>` element in a REST body.',
    values: { accepted: 'accepted', refused: '400 `"%field_name" does not contains valid value.`' },
    source: 'framework/Webapi/ServiceInputProcessor.php validateParamsValue',
    releases: [
      { value: 'accepted', since: '2.3.1', evidence: ['source'] },
      { value: 'refused', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  rest_duplicate_keys: defineTrait({
    description: 'Keys of one object in a REST body that differ only in the case of letters or in underscores.',
    values: {
      last: 'the last one applies',
      first_in_customer_by_case: 'in `customer`, the first of keys that differ in case applies',
      first_in_customer: 'in `customer`, the first one applies',
      first: 'the first one applies',
      first_in_put: 'in PUT requests, the first one applies',
    },
    source:
      'module-webapi/Controller/Rest/InputParamsResolver.php filterInputData, module-customer/Plugin/Webapi/Controller/Rest/ValidateCustomerData.php',
    releases: [
      { value: 'last', since: '2.3.1', evidence: ['source'] },
      { value: 'first_in_customer_by_case', since: ['2.4.4-p2', '2.4.5-p1', '2.4.6'], evidence: ['source'] },
      { value: 'first_in_customer', since: ['2.4.4-p6', '2.4.5-p5', '2.4.6-p3', '2.4.7'], evidence: ['source'] },
      { value: 'first', since: ['2.4.4-p9', '2.4.5-p8', '2.4.6-p6', '2.4.7-p1'], evidence: ['source'] },
      { value: 'first_in_put', since: ['2.4.4-p11', '2.4.5-p10', '2.4.6-p8', '2.4.7-p1'], evidence: ['source'] },
    ],
  }),
  rest_malformed_input: defineTrait({
    description: 'HTTP status of a REST request with input that makes PHP fail, such as a malformed two-factor token.',
    values: { '500': '500', '400': '400' },
    source: 'Magento api-functional Webapi/Routing/MalformedRequestErrorHandlingTest.php',
    releases: [
      { value: '500', since: '2.3.1', evidence: ['recorded'] },
      { value: '400', since: '2.4.9', evidence: ['test', 'unsure'] },
    ],
  }),
  async_customer_group: defineTrait({
    description: 'The customer group in asynchronous operations of a caller that may not manage customers.',
    values: {
      accepted: 'accepted',
      refused:
        '401 for `Magento_Customer::manage`; each `PUT /async/V1/customers/me` is refused, because it sets the group of the caller',
      refused_for_new_account: '401 for `Magento_Customer::manage` for a new account; otherwise accepted',
    },
    source: 'module-customer/Plugin/AsyncRequestCustomerGroupAuthorization.php',
    releases: [
      { value: 'accepted', since: '2.3.1', evidence: ['source'] },
      { value: 'refused', since: '2.4.7', evidence: ['source', 'recorded'] },
      {
        value: 'refused_for_new_account',
        since: ['2.4.4-p12', '2.4.5-p11', '2.4.6-p9', '2.4.7-p4', '2.4.8'],
        evidence: ['source', 'recorded'],
      },
    ],
  }),
  default_page_size: defineTrait({
    description: 'Items of a REST search without a page size.',
    values: {
      all: 'all',
      '20': '20',
      when_limited: 'all, or `webapi/validation/default_page_size` if input limits are enabled',
    },
    source: 'module-webapi/Model/…, framework/Webapi/Validator/EntityArrayValidator.php',
    releases: [
      { value: 'all', since: ['2.3.1', '2.4.0'], evidence: ['source'] },
      { value: '20', since: ['2.3.7-p1', '2.4.3'], evidence: ['source'] },
      { value: 'when_limited', since: ['2.3.7-p3', '2.4.3-p2'], evidence: ['source'] },
    ],
  }),
  page_beyond_last: defineTrait({
    description: 'Items of a REST search on a page after the last one.',
    values: { last: 'those of the last page', empty: 'none' },
    source: 'framework/Data/Collection.php getCurPage',
    releases: [
      { value: 'last', since: '2.3.1', evidence: ['source'] },
      { value: 'empty', since: '2.4.0', evidence: ['source', 'recorded'] },
    ],
  }),
  two_factor: defineTrait({
    description: 'The module Magento_TwoFactorAuth.',
    values: { absent: 'not installed', module: 'installed: admin tokens need a second factor' },
    source: 'module-two-factor-auth/etc/module.xml',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'module', since: '2.4.0', evidence: ['source', 'recorded'] },
    ],
  }),
  otp_setting: defineTrait({
    description: 'Setting of the accepted clock drift of one-time codes.',
    values: {
      window_of_periods: '`twofactorauth/google/otp_window`, in periods of 30 seconds',
      window_of_seconds: '`twofactorauth/google/otp_window`, in seconds; must be less than 30',
      leeway: '`twofactorauth/google/leeway`, in seconds; must be less than 30',
    },
    source: 'module-two-factor-auth/Model/Provider/Engine/Google.php and composer.json (spomky-labs/otphp 10, 11)',
    releases: [
      { value: 'window_of_periods', since: '2.3.1', evidence: ['source'] },
      { value: 'window_of_seconds', since: '2.4.7', evidence: ['source', 'recorded'] },
      { value: 'leeway', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  duo: defineTrait({
    description: 'API of the Duo provider, and the settings that enable it.',
    values: {
      signature: 'signed request and signed response; `integration_key`, `secret_key` and `api_hostname`',
      passcode: 'passcode; `client_id`, `client_secret` and `api_hostname`, and Duo is a required provider',
    },
    source: 'module-two-factor-auth/Model/Provider/Engine/DuoSecurity.php',
    releases: [
      { value: 'signature', since: '2.3.1', evidence: ['source'] },
      { value: 'passcode', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  recaptcha_in_web_api: defineTrait({
    description: 'Whether reCAPTCHA protects REST and GraphQL.',
    values: {
      absent: 'no, pages only',
      except_graphql_reset: 'yes, except the GraphQL mutation `requestPasswordResetEmail`',
      present: 'yes',
    },
    source:
      'module-re-captcha-webapi-rest, module-re-captcha-webapi-graph-ql, module-re-captcha-customer/Model/WebapiConfigProvider.php',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'except_graphql_reset', since: '2.4.3', evidence: ['source'] },
      { value: 'present', since: '2.4.5', evidence: ['source'] },
    ],
  }),
};
