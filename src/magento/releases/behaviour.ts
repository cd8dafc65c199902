interface TraitDefinition {
  readonly description: string;
  /** What each value means, by value. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The traits in which Magento releases differ. A row of `versions.ts` says from which release a value applies; `behaviour` in a
 * fixture document overrides single traits, for stores with a back-ported package. Three traits do not depend on the release:
 * `jwt_claims`, `same_second_sign_in` and `recaptcha_answers` select an intentional difference from Magento.
 */
export const traits = {
  token_shape: {
    description: 'Format of the tokens of customers and admins.',
    values: { opaque: '32 random letters and digits', jwt: 'a JSON Web Token, signed with `crypt/key`' },
  },
  jwt_claims: {
    description: 'Claims of JSON Web Tokens.',
    values: {
      numbered: "Magento's claims and `jti`, so that two tokens of one second differ",
      magento: "Magento's claims only: two sign-ins in one second get the same token",
    },
  },
  same_second_sign_in: {
    description: 'State of a token issued in the same second as a revocation. Magento compares whole seconds.',
    values: { valid: 'the token is valid', revoked: 'the token is revoked, as in Magento' },
  },
  recaptcha_answers: {
    description: 'How often one value of the header `X-ReCaptcha` is accepted.',
    values: { any: 'every time', once: 'once, as by Google' },
  },
  error_category: {
    description: 'Position of `category` in a GraphQL error.',
    values: { top_level: 'next to `message`', extensions: 'in `extensions`' },
  },
  category_of_validation_errors: {
    description: 'Category of GraphQL syntax and validation errors.',
    values: { graphql: '`graphql` (webonyx/graphql-php 14)', none: 'no category (webonyx/graphql-php 15)' },
  },
  two_factor: {
    description: 'The module Magento_TwoFactorAuth.',
    values: { absent: 'not installed', module: 'installed: admin tokens need a second factor' },
  },
  integration_token_as_bearer: {
    description: 'Whether the access token of an integration works as a bearer token.',
    values: { always: 'always', configured: 'only if `oauth/consumer/enable_integration_as_bearer` is 1' },
  },
  revocation: {
    description: "Effect of revoking an account's tokens.",
    values: {
      deletes_tokens: 'the tokens are deleted',
      cut_off: 'a time is stored; tokens issued before it are revoked',
    },
  },
  revoke_with_no_tokens: {
    description: 'Result of revoking the tokens of a customer who has none.',
    values: { refused: '`This customer has no tokens.`', succeeds: '`true`' },
  },
  rest_revoke_route: {
    description: 'The route `POST /V1/integration/customer/revoke-customer-token`.',
    values: { absent: 'absent', present: 'present' },
  },
  rest_activate_route: {
    description: 'The route `POST /V1/customers/activate`.',
    values: { absent: 'absent', present: 'present' },
  },
  rest_create_account: {
    description: 'Protection of `POST /V1/customers`.',
    values: {
      open: 'every caller may set the group, and the response has the confirmation key',
      guarded: 'only callers that manage customers may set the group; the response has no confirmation key',
    },
  },
  oauth_signature: {
    description: 'Accepted signature methods of OAuth 1.0a requests.',
    values: { any_hmac: 'HMAC-SHA1 and HMAC-SHA256', sha256_only: 'HMAC-SHA256' },
  },
  duo: {
    description: 'API of the Duo provider.',
    values: { signature: 'signed request and signed response', passcode: 'passcode' },
  },
  invalid_bearer_in_graphql: {
    description: 'Effect of an invalid bearer token on a GraphQL request.',
    values: { guest: 'the request is executed as a guest', refused: 'the request is refused with 401' },
  },
  executed_errors: {
    description: 'HTTP status of an executed GraphQL request with errors.',
    values: { always_200: '200', by_category: '401 or 403 by the category of the first error' },
  },
  graphql_outside_execution: {
    description: 'HTTP status of a GraphQL request that is refused before execution.',
    values: { '500': '500', '400': '400', by_kind: '405, 415, 400 or 200 by the kind of error' },
  },
  empty_credentials_text: {
    description: 'Message of `generateCustomerToken` for an empty e-mail or password.',
    values: { should_be_specified: '`"email" value should be specified`', specify: '`Specify the "email" value.`' },
  },
  wrong_password_text: {
    description: 'Message of `changeCustomerPassword` for a wrong current password.',
    values: {
      does_not_match: "`The password doesn't match this account. Verify the password and try again.`",
      invalid_login: '`Invalid login or password.`',
    },
  },
  unconfirmed_sign_in: {
    description: 'Message for the sign-in of a customer whose e-mail is not confirmed.',
    values: {
      hidden: 'the general message of a refused sign-in',
      disclosed: "`This account isn't confirmed. Verify and try again.`",
    },
  },
  errors_in_one_answer: {
    description: 'Errors in a GraphQL response in production mode.',
    values: { all: 'all errors', first: 'the first error only' },
  },
  x_magento_cache_id: {
    description: 'The response header `X-Magento-Cache-Id`.',
    values: {
      absent: 'absent',
      every_answer: 'in every GraphQL response',
      without_mutations: 'in GraphQL responses, except to a body with the word `mutation`',
    },
  },
  graphql_session_switch: {
    description: 'The setting `graphql/session/disable`.',
    values: { absent: 'has no effect', present: 'disables sessions in GraphQL' },
  },
  is_email_available: {
    description: 'Result of `isEmailAvailable`.',
    values: {
      looks_up: 'whether no account has the e-mail address',
      true_unless_switched: '`true`, or the same lookup if `checkout/options/enable_guest_checkout_login` is 1',
    },
  },
  token_website_scope: {
    description: 'Websites in which a customer token is valid in GraphQL.',
    values: { any_website: 'all websites', own_website: "the customer's website, if accounts belong to a website" },
  },
  sign_in_clears_failures: {
    description: 'Whether a successful sign-in resets the number of failed attempts of the customer.',
    values: { no: 'no', yes: 'yes' },
  },
  alias_limit: {
    description: 'Limit of the number of aliases in a GraphQL query.',
    values: { absent: 'absent', configured: '`graphql/validation/maximum_alias_allowed`' },
  },
  query_complexity: {
    description: 'Maximum complexity of a GraphQL query.',
    values: { '300': '300', '1000': '1000' },
  },
  rest_email_change: {
    description: "Effect of a changed e-mail address over REST on the customer's tokens.",
    values: { keeps_tokens: 'the tokens stay valid', revokes_tokens: 'the tokens are revoked' },
  },
  customer_id: {
    description: 'Value of `Customer.id` in GraphQL.',
    values: { null: '`null`', uid: 'the id as a uid (base64)' },
  },
  reset_mail_limits: {
    description: 'Requests to which the limits of password reset e-mails apply.',
    values: { storefront_only: "the storefront's own pages, so not to GraphQL and REST", everywhere: 'all requests' },
  },
  preview_version: {
    description: 'Effect of the request header `Preview-Version` in GraphQL (Adobe Commerce).',
    values: { ignored: 'no effect', staged_content: 'an admin gets the staged content of that time' },
  },
  request_limits: {
    description: 'Limits of the size and nesting of a GraphQL request body.',
    values: { absent: 'absent', present: '`graphql/max_request_body_size`, and a maximum nesting' },
  },
  rest_malformed_input: {
    description:
      'HTTP status of a REST request with input that makes PHP fail, such as a string in place of an object.',
    values: { '500': '500', '400': '400' },
  },
} as const satisfies Readonly<Record<string, TraitDefinition>>;

export type Trait = keyof typeof traits;

export type TraitValue<Name extends Trait> = `${keyof (typeof traits)[Name]['values'] & (string | number)}`;

/** One value for every trait. */
export type Behaviour = { readonly [Name in Trait]: TraitValue<Name> };
export type BehaviourChange = { readonly [Name in Trait]?: Behaviour[Name] | undefined };
