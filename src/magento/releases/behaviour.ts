/**
 * The traits in which Magento releases differ, each a closed set of values. A release's row names what it changed;
 * a fixture document's `behaviour` overrides single ones, for stores with a back-ported package.
 */
export const traits = {
  token_shape: ['opaque', 'jwt'],
  /** `numbered` adds a last claim that tells two tokens of one second apart; `magento` has none, as Magento. */
  jwt_claims: ['numbered', 'magento'],
  /** Magento counts seconds, so a token issued in the second of a revocation is dead; here it lives unless told otherwise. */
  same_second_sign_in: ['good', 'dead'],
  /** Google takes an answer once; here any is good unless told otherwise. */
  recaptcha_answers: ['any', 'once'],
  error_category: ['beside_message', 'extensions'],
  category_of_validation_errors: ['graphql', 'none'],
  two_factor: ['absent', 'module'],
  integration_token_as_bearer: ['always', 'configured'],
  revocation: ['deletes_tokens', 'cut_off'],
  revoke_with_no_tokens: ['refused', 'succeeds'],
  rest_revoke_route: ['absent', 'present'],
  rest_activate_route: ['absent', 'present'],
  /** `guarded`: who may not manage customers names no group, and nobody is told the confirmation key. */
  rest_create_account: ['open', 'guarded'],
  oauth_signature: ['any_hmac', 'sha256_only'],
  duo: ['signature', 'passcode'],
  dead_bearer_in_graphql: ['guest', 'refused'],
  executed_errors: ['always_200', 'by_category'],
  graphql_outside_execution: ['500', '400', 'by_kind'],
  empty_credentials_text: ['should_be_specified', 'specify'],
  wrong_password_text: ['does_not_match', 'invalid_login'],
  unconfirmed_sign_in: ['hidden', 'told'],
  errors_in_one_answer: ['all', 'first'],
  x_magento_cache_id: ['absent', 'every_answer', 'without_mutations'],
  graphql_session_switch: ['absent', 'present'],
  is_email_available: ['looks_up', 'true_unless_switched'],
  token_website_scope: ['any_website', 'own_website'],
  sign_in_clears_failures: ['no', 'yes'],
  alias_limit: ['absent', 'configured'],
  query_complexity: ['300', '1000'],
  rest_email_change: ['keeps_tokens', 'revokes_tokens'],
  customer_id: ['null', 'uid'],
  reset_mail_limits: ['storefront_only', 'everywhere'],
  /** What the header `Preview-Version` does in GraphQL. */
  preview_version: ['ignored', 'staged_content'],
  request_limits: ['absent', 'present'],
  rest_malformed_input: ['500', '400'],
} as const;

export type Trait = keyof typeof traits;

/** One value for every trait. */
export type Behaviour = { readonly [Name in Trait]: (typeof traits)[Name][number] };
export type BehaviourChange = { readonly [Name in Trait]?: Behaviour[Name] | undefined };
