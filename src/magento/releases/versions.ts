import type { Behaviour, BehaviourChange } from './behaviour.ts';

interface Version {
  /** The first release to which the traits apply. */
  readonly since: string;
  /** Where the change is established. */
  readonly source: string;
  readonly traits: BehaviourChange;
}

/** The value of every trait in the oldest release, 2.3.1. */
export const oldestBehaviour: Behaviour = {
  token_shape: 'opaque',
  jwt_claims: 'numbered',
  same_second_sign_in: 'valid',
  recaptcha_answers: 'any',
  error_category: 'top_level',
  category_of_validation_errors: 'graphql',
  two_factor: 'absent',
  integration_token_as_bearer: 'always',
  revocation: 'deletes_tokens',
  revoke_with_no_tokens: 'refused',
  rest_revoke_route: 'absent',
  rest_activate_route: 'absent',
  rest_create_account: 'open',
  oauth_signature: 'any_hmac',
  duo: 'signature',
  invalid_bearer_in_graphql: 'guest',
  executed_errors: 'always_200',
  graphql_outside_execution: '500',
  empty_credentials_text: 'should_be_specified',
  wrong_password_text: 'does_not_match',
  unconfirmed_sign_in: 'hidden',
  errors_in_one_answer: 'all',
  x_magento_cache_id: 'absent',
  graphql_session_switch: 'absent',
  is_email_available: 'looks_up',
  token_website_scope: 'any_website',
  sign_in_clears_failures: 'no',
  alias_limit: 'absent',
  query_complexity: '300',
  reset_mail_limits: 'storefront_only',
  rest_email_change: 'keeps_tokens',
  customer_id: 'null',
  preview_version: 'ignored',
  request_limits: 'absent',
  rest_malformed_input: '500',
};

/** The traits that each release changed, in the order of the releases. */
export const versions: readonly Version[] = [
  {
    since: '2.3.2',
    source: 'CustomerGraphQl/Model/Customer/CheckCustomerPassword.php',
    traits: { wrong_password_text: 'invalid_login' },
  },
  {
    since: '2.3.5',
    source: 'magento/devdocs pull request 6781 (release notes of 2.3.5)',
    traits: { preview_version: 'staged_content' },
  },
  {
    since: '2.4.0',
    source:
      'webonyx/graphql-php 14; magento/security-package TwoFactorAuth; CustomerGraphQl/Model/Resolver/GenerateCustomerToken.php',
    traits: {
      error_category: 'extensions',
      two_factor: 'module',
      empty_credentials_text: 'specify',
      unconfirmed_sign_in: 'disclosed',
    },
  },
  {
    since: '2.4.3',
    source: 'magento/magento2 pull request 32481 (2.4.3 or 2.4.4)',
    traits: { rest_revoke_route: 'present' },
  },
  {
    since: '2.4.4',
    source:
      'app/code/Magento/JwtUserToken; FW/Query/ErrorHandler.php; GraphQlCache/Controller/Plugin/GraphQl.php; Customer/Model/AccountManagementApi.php',
    traits: {
      token_shape: 'jwt',
      revocation: 'cut_off',
      rest_create_account: 'guarded',
      revoke_with_no_tokens: 'succeeds',
      integration_token_as_bearer: 'configured',
      oauth_signature: 'sha256_only',
      errors_in_one_answer: 'first',
      x_magento_cache_id: 'every_answer',
    },
  },
  { since: '2.4.5', source: 'app/code/Magento/GraphQl/etc/config.xml', traits: { graphql_session_switch: 'present' } },
  {
    since: '2.4.6-p1',
    source: 'AdobeDocs/commerce-webapi pull request 208',
    traits: { is_email_available: 'true_unless_switched' },
  },
  { since: '2.4.6-p15', source: 'T/Framework/RequestBodySizeLimitTest.php', traits: { request_limits: 'present' } },
  {
    since: '2.4.7',
    source: 'webonyx/graphql-php 15; quality patches ACSD-60584, ACSD-61103',
    traits: {
      category_of_validation_errors: 'none',
      token_website_scope: 'own_website',
      sign_in_clears_failures: 'yes',
      request_limits: 'absent',
    },
  },
  { since: '2.4.7-p10', source: 'T/Framework/RequestBodySizeLimitTest.php', traits: { request_limits: 'present' } },
  {
    since: '2.4.8',
    source: 'quality patches ACSD-68925, ACP2E-4955, ACSD-67941; CustomerGraphQl AuthorizationRequestValidator.php',
    traits: {
      graphql_outside_execution: '400',
      invalid_bearer_in_graphql: 'refused',
      executed_errors: 'by_category',
      alias_limit: 'configured',
      duo: 'passcode',
      request_limits: 'absent',
    },
  },
  { since: '2.4.8-p5', source: 'T/Framework/RequestBodySizeLimitTest.php', traits: { request_limits: 'present' } },
  {
    since: '2.4.9',
    source:
      'quality patch ACSD-68925; GraphQlCache/Controller/Plugin/GraphQl.php; T/Webapi/Routing/MalformedRequestErrorHandlingTest.php; Customer/etc/webapi_rest/events.xml',
    traits: {
      graphql_outside_execution: 'by_kind',
      query_complexity: '1000',
      reset_mail_limits: 'everywhere',
      customer_id: 'uid',
      rest_email_change: 'revokes_tokens',
      x_magento_cache_id: 'without_mutations',
      rest_malformed_input: '400',
      rest_activate_route: 'present',
    },
  },
];
