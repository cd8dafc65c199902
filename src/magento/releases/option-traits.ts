import { defineTrait } from './trait.ts';

/** Traits that do not depend on the release: they select a difference from Magento, or one of its bugs. */
export const optionTraits = {
  jwt_claims: defineTrait({
    description: 'Claims of JSON Web Tokens.',
    values: {
      numbered: "Magento's claims and `jti`, so that two tokens of one second differ",
      magento: "Magento's claims only: two sign-ins in one second get the same token",
    },
    source: 'module-jwt-user-token/Model/Issuer.php',
    releases: [{ value: 'numbered', since: '2.3.1', evidence: ['option'] }],
  }),
  same_second_sign_in: defineTrait({
    description: 'State of a token issued in the same second as a revocation. Magento compares whole seconds.',
    values: { valid: 'the token is valid', revoked: 'the token is revoked, as in Magento' },
    source: 'module-jwt-user-token/Model/RevokedValidator.php',
    releases: [{ value: 'valid', since: '2.3.1', evidence: ['option'] }],
  }),
  recaptcha_answers: defineTrait({
    description: 'How often one value of the header `X-ReCaptcha` is accepted.',
    values: { any: 'every time', once: 'once, as by Google' },
    source: 'developers.google.com/recaptcha/docs/verify',
    releases: [{ value: 'any', since: '2.3.1', evidence: ['option'] }],
  }),
  authenticator_clock: defineTrait({
    description: 'Clock of the authenticator apps that show one-time codes.',
    values: {
      exact: 'right',
      one_period_slow: '30 seconds slow',
      one_period_fast: '30 seconds fast',
      ten_periods_slow: '300 seconds slow',
      ten_periods_fast: '300 seconds fast',
    },
    source: 'magento/magento2 issue 30929',
    releases: [{ value: 'exact', since: '2.3.1', evidence: ['option'] }],
  }),
  admin_mail: defineTrait({
    description: 'Whether the e-mail with the link to set up a second factor can be sent.',
    values: { sent: 'it is sent', fails: 'it is not sent, as in an installation without a mail server' },
    source: 'magento/magento2 issue 29312',
    releases: [{ value: 'sent', since: '2.3.1', evidence: ['option'] }],
  }),
  message_wording: defineTrait({
    description: 'Wording of the messages that a release changed.',
    values: {
      release: 'that of the release',
      oldest: 'the oldest one, which for some messages is that of 2.2',
    },
    source: 'vuestorefront/vue-storefront issues 3151 and 4528',
    releases: [{ value: 'release', since: '2.3.1', evidence: ['option'] }],
  }),
  currency_check: defineTrait({
    description: 'Store whose currencies the header `Content-Currency` of a GraphQL request is compared with.',
    values: {
      requested_store: 'the store of the request',
      default_store: 'the default store, a bug of Magento 2.4.7 and later',
    },
    source: 'magento/magento2 issues 41242 and 38732',
    releases: [{ value: 'requested_store', since: '2.3.1', evidence: ['option'] }],
  }),
  page_cache_key: defineTrait({
    description: 'Key of the responses to GET requests that a cache in front of Magento keeps.',
    values: {
      visitor: 'the URL, the store, the currency and the customer group',
      url: 'the URL only, a wrong configuration: customers get the response for guests',
    },
    source: 'magento/magento2 issue 29775, magento/pwa-studio issue 3377',
    releases: [{ value: 'visitor', since: '2.3.1', evidence: ['option'] }],
  }),
  resolver_cache_key: defineTrait({
    description: 'Key of the cached result of the GraphQL query `customer`.',
    values: {
      account: 'the type and the id of the account',
      id: 'the id only, a bug of Magento 2.4.7 and later: an admin or integration gets the cached data of the customer of that id',
    },
    source: 'module-graph-ql-resolver-cache, recorded from Magento 2.4.7-p3',
    releases: [{ value: 'account', since: '2.3.1', evidence: ['option'] }],
  }),
  cms_content: defineTrait({
    description: 'CMS pages and blocks in GraphQL of a world without `cms_pages`, or without `cms_blocks`.',
    values: {
      installed: 'the pages of a new installation, and no blocks; others are refused',
      generated: 'a page or block of every identifier, with generated content',
    },
    source: 'module-cms/Setup/Patch/Data/CreateDefaultPages.php',
    releases: [{ value: 'installed', since: '2.3.1', evidence: ['option'] }],
  }),
};
