import { expect, test } from 'vitest';
import type { Behaviour, Trait } from '../../src/magento/releases/behaviour.ts';
import type { Release } from '../../src/magento/releases/release.ts';
import { behaviourOf } from '../../src/magento/releases/release-behaviour.ts';
import { lastInRange } from '../../src/magento/releases/since.ts';
import { factReleases } from './fact-releases.ts';
import facts from './traits.json' with { type: 'json' };

type FactName = keyof typeof facts;

interface Row {
  readonly value: string;
  readonly since: readonly string[];
}

/** The trait of a fact, and the value of the fact for each value of the trait that has another name. */
interface Comparison {
  readonly trait: Trait;
  readonly values: ReadonlyMap<string, unknown>;
}

const compare = <Name extends Trait>(
  trait: Name,
  values?: Readonly<Partial<Record<Behaviour[Name], string>>>,
): Comparison => ({ trait, values: new Map(Object.entries(values ?? {})) });

const comparisons: Readonly<Record<FactName, Comparison | undefined>> = {
  token_shape: compare('token_shape'),
  jwt_keys: compare('jwt_keys', { every: 'each' }),
  revocation: compare('revocation', { deletes_tokens: 'rows' }),
  revoke_with_no_tokens: compare('revoke_with_no_tokens', { refused: 'fails' }),
  rest_revoke_route: compare('rest_revoke_route'),
  integration_token_as_bearer: compare('integration_token_as_bearer', { always: 'works' }),
  oauth_signature: compare('oauth_signature', { any_hmac: 'sha1' }),
  oauth_base_string: compare('oauth_base_string', { one_equals_sign: 'plain', parsed: 'decoded_again' }),
  throttle_expiry: compare('sign_in_throttle', { timeout: 'asked' }),
  unconfirmed_sign_in: compare('unconfirmed_sign_in', { disclosed: 'told' }),
  confirmation_judged: compare('confirmation_check'),
  sign_in_clears_failures: compare('sign_in_clears_failures'),
  reset_password_clears_lock: compare('reset_password_clears_lock'),
  token_website_scope: compare('token_website_scope'),
  customer_token_at_all: compare('customer_token_in_all_stores', { issued: 'given' }),
  graphql_customer: compare('graphql_customer', { every_account: 'not_a_guest' }),
  reset_mail_limits: compare('reset_mail_limits', { storefront_only: 'storefront' }),
  is_email_available: compare('is_email_available'),
  changed_email_confirmation: compare('changed_email_confirmation'),
  password_changed_mail: compare('password_changed_mail'),
  wrong_password_text: compare('wrong_password_text', { does_not_match: 'older' }),
  reset_token_text: compare('reset_password_text', { specific: 'told' }),
  date_of_birth_in_future: compare('date_of_birth_in_future', { accepted: 'taken' }),
  required_text: compare('required_values_text', { together_for_addresses: 'list', together: 'list' }),
  rest_create_without_email: compare('rest_account_without_email', {
    missing: '500',
    internal_error: '500',
    refused: 'told',
  }),
  address_without_country: compare('address_without_country', { internal_error: 'internal', refused: 'told' }),
  name_validator: compare('name_validator'),
  // When other letters were first accepted is not known.
  email_letters: undefined,
  group_of_new_account: compare('group_of_new_account', { accepted: 'taken' }),
  async_customer_group: compare('async_customer_group', {
    accepted: 'taken',
    refused: 'every_save',
    refused_for_new_account: 'new_accounts',
  }),
  confirmation_key_in_answer: compare('confirmation_key_in_response', { present: 'told', absent: 'hidden' }),
  group_must_exist: compare('group_must_exist'),
  gender_must_exist: compare('gender_must_exist'),
  own_account_put: compare('own_account_update', {
    keeps_id: 'id',
    clears_group: 'group_null',
    keeps_group_website_store: 'group_website_store',
  }),
  put_customer_by_id: compare('customer_update'),
  rest_reset_needs_email: compare('rest_reset_needs_email'),
  default_address_validated: compare('default_address_check', { absent: 'no' }),
  region_checks: compare('region_checks'),
  error_category: compare('error_category', { top_level: 'beside_message' }),
  category_of_validation_errors: compare('category_of_validation_errors'),
  category_of_no_such_entity: compare('category_of_no_such_entity', { present: 'told', absent: 'none' }),
  errors_in_one_answer: compare('errors_in_one_answer'),
  dead_bearer: compare('invalid_bearer_in_graphql'),
  executed_errors: compare('executed_errors', { always_200: '200' }),
  outside_execution: compare('graphql_outside_execution'),
  body_not_json: compare('graphql_body_not_json', { refused: '400' }),
  mutation_by_get: compare('mutation_by_get', { first_word: 'text', parsed_unless_empty: 'parsed' }),
  // A message, in messages.json.
  store_text: undefined,
  query_complexity: compare('query_complexity'),
  field_count: compare('field_count', { validation: 'webonyx' }),
  alias_limit: compare('alias_limit'),
  limits: compare('request_limits'),
  x_magento_cache_id: compare('x_magento_cache_id', { without_accepted_mutations: 'without_mutations' }),
  graphql_session_switch: compare('graphql_session_switch'),
  graphql_session: compare('graphql_session', { signed_in: 'left' }),
  'customer.id': compare('customer_id'),
  unknown_verb: compare('rest_unknown_method', { invalid: 'input_400', not_supported: '405' }),
  unknown_property: compare('rest_unknown_property', { internal_error: '500', refused: 'told' }),
  script_value: compare('rest_script_value', { accepted: 'taken' }),
  duplicate_keys: compare('rest_duplicate_keys', {
    last: 'last wins',
    first_in_customer_by_case: 'customer',
    first_in_customer: 'customer',
    first: 'all',
    first_in_put: 'all',
  }),
  page_size_of_search: compare('default_page_size'),
  // A message, in messages.json.
  too_many_requests: undefined,
  malformed_input: compare('rest_malformed_input'),
  two_factor: compare('two_factor'),
  otp_setting: compare('otp_setting', { window_of_periods: 'otp_window', window_of_seconds: 'otp_window' }),
  duo: compare('duo', { signature: 'web_sdk' }),
  recaptcha_in_web_api: compare('recaptcha_in_web_api', { except_graphql_reset: 'present' }),
};

const valueIn = (release: Release, fact: FactName): string | undefined => lastInRange<Row>(release, facts[fact])?.value;

test.each(factReleases)('the traits of $name are those of Magento', (release) => {
  const behaviour = behaviourOf(release);
  const differences = Object.entries(comparisons).flatMap(([fact, comparison]) => {
    const expected = comparison && valueIn(release, fact as FactName);
    if (comparison === undefined || expected === undefined) return [];
    const value = behaviour[comparison.trait];
    const named = comparison.values.get(value) ?? value;
    return named === expected ? [] : [`${comparison.trait}: ${value}, in Magento ${expected}`];
  });
  expect(differences).toEqual([]);
});
