import type { Behaviour, BehaviourChange } from './behaviour.ts';
import { compareReleases, type Release, releaseText } from './release.ts';

interface VersionRow {
  /** The first release that behaves so. */
  readonly since: string;
  readonly witness: string;
  readonly traits: BehaviourChange;
}

/** The oldest row names every trait; each later one what it changed. */
const oldest: Behaviour = {
  token_shape: 'opaque',
  jwt_claims: 'numbered',
  same_second_sign_in: 'good',
  recaptcha_answers: 'any',
  error_category: 'beside_message',
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
  dead_bearer_in_graphql: 'guest',
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

/** Which release changed what. Rows stand in the order of their releases. */
const versionRows: readonly VersionRow[] = [
  {
    since: '2.3.2',
    witness: 'CustomerGraphQl/Model/Customer/CheckCustomerPassword.php',
    traits: { wrong_password_text: 'invalid_login' },
  },
  {
    since: '2.3.5',
    witness: 'magento/devdocs pull request 6781 (release notes of 2.3.5)',
    traits: { preview_version: 'staged_content' },
  },
  {
    since: '2.4.0',
    witness:
      'webonyx/graphql-php 14; magento/security-package TwoFactorAuth; CustomerGraphQl/Model/Resolver/GenerateCustomerToken.php',
    traits: {
      error_category: 'extensions',
      two_factor: 'module',
      empty_credentials_text: 'specify',
      unconfirmed_sign_in: 'told',
    },
  },
  {
    since: '2.4.3',
    witness: 'magento/magento2 pull request 32481 (2.4.3 or 2.4.4)',
    traits: { rest_revoke_route: 'present' },
  },
  {
    since: '2.4.4',
    witness:
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
  { since: '2.4.5', witness: 'app/code/Magento/GraphQl/etc/config.xml', traits: { graphql_session_switch: 'present' } },
  {
    since: '2.4.6-p1',
    witness: 'AdobeDocs/commerce-webapi pull request 208',
    traits: { is_email_available: 'true_unless_switched' },
  },
  { since: '2.4.6-p15', witness: 'T/Framework/RequestBodySizeLimitTest.php', traits: { request_limits: 'present' } },
  {
    since: '2.4.7',
    witness: 'webonyx/graphql-php 15; quality patches ACSD-60584, ACSD-61103',
    traits: {
      category_of_validation_errors: 'none',
      token_website_scope: 'own_website',
      sign_in_clears_failures: 'yes',
      request_limits: 'absent',
    },
  },
  { since: '2.4.7-p10', witness: 'T/Framework/RequestBodySizeLimitTest.php', traits: { request_limits: 'present' } },
  {
    since: '2.4.8',
    witness: 'quality patches ACSD-68925, ACP2E-4955, ACSD-67941; CustomerGraphQl AuthorizationRequestValidator.php',
    traits: {
      graphql_outside_execution: '400',
      dead_bearer_in_graphql: 'refused',
      executed_errors: 'by_category',
      alias_limit: 'configured',
      duo: 'passcode',
      request_limits: 'absent',
    },
  },
  { since: '2.4.8-p5', witness: 'T/Framework/RequestBodySizeLimitTest.php', traits: { request_limits: 'present' } },
  {
    since: '2.4.9',
    witness:
      'quality patch ACSD-68925; GraphQlCache/Controller/Plugin/GraphQl.php; T/Webapi/Routing/MalformedRequestErrorHandlingTest.php; Customer/etc/webapi_rest/events.xml',
    traits: {
      graphql_outside_execution: 'by_kind',
      query_complexity: '1000',
      reset_mail_limits: 'everywhere',
      customer_id: 'uid',
      rest_email_change: 'revokes_tokens',
      x_magento_cache_id: 'without_mutations',
      request_limits: 'present',
      rest_malformed_input: '400',
      rest_activate_route: 'present',
    },
  },
];

/** How a release behaves: the rows up to it, folded, with single traits overridden. */
export function behaviourOf(release: Release, overrides: BehaviourChange = {}): Behaviour {
  const changes = versionRows
    .filter((row) => compareReleases(releaseText(row.since), release) <= 0)
    .map((row) => row.traits);
  const overridden = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  return Object.assign({}, oldest, ...changes, overridden);
}
