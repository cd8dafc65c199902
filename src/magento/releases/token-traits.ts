import { defineTrait } from './trait.ts';

/** Tokens and their revocation, and the requests of integrations. */
export const tokenTraits = {
  token_shape: defineTrait({
    description: 'Format of the tokens of customers and admins.',
    values: {
      opaque:
        '32 random letters and digits; `oauth/access_token_lifetime/customer` and `…/admin` set the lifetime in hours',
      jwt: 'a JSON Web Token, signed with `crypt/key`; `webapi/jwtauth/customer_expiration` and `…/admin_expiration` set the lifetime in minutes',
    },
    source: 'module-jwt-user-token/Model/Issuer.php',
    releases: [
      { value: 'opaque', since: '2.3.1', evidence: ['source'] },
      { value: 'jwt', since: '2.4.4', evidence: ['source', 'recorded'] },
    ],
  }),
  jwt_keys: defineTrait({
    description: 'Lines of `crypt/key` with which JSON Web Tokens are verified.',
    values: {
      every: 'every line; `kid` is the number of the line that signed',
      last: 'the last line only, so a new key invalidates all tokens',
    },
    source: 'module-jwt-user-token/Model/SecretBasedJwksFactory.php',
    releases: [
      { value: 'every', since: '2.3.1', evidence: ['source'] },
      { value: 'last', since: ['2.4.4-p10', '2.4.5-p9', '2.4.6-p7', '2.4.7-p2'], evidence: ['source'] },
    ],
  }),
  opaque_token_lifetime: defineTrait({
    description: 'Lifetimes of opaque tokens with a fraction of an hour.',
    values: { whole_hours: 'the fraction is dropped', fractions: 'the fraction applies' },
    source: 'module-integration/Helper/Oauth/Data.php',
    releases: [
      { value: 'whole_hours', since: '2.3.1', evidence: ['source'] },
      { value: 'fractions', since: '2.3.4', evidence: ['source'] },
    ],
  }),
  revocation: defineTrait({
    description: "Effect of revoking an account's tokens.",
    values: {
      deletes_tokens: 'the tokens are deleted',
      cut_off: 'a time is stored; tokens issued before it are revoked',
    },
    source: 'module-jwt-user-token/Model/Revoker.php',
    releases: [
      { value: 'deletes_tokens', since: '2.3.1', evidence: ['source'] },
      { value: 'cut_off', since: '2.4.4', evidence: ['source', 'recorded'] },
    ],
  }),
  revoke_with_no_tokens: defineTrait({
    description: 'Result of revoking the opaque tokens of a customer who has none.',
    values: {
      refused: '`This customer has no tokens.` in REST, `Internal server error` in GraphQL',
      succeeds: '`true`',
    },
    source: 'module-integration/Model/CustomerTokenService.php',
    releases: [
      { value: 'refused', since: '2.3.1', evidence: ['source'] },
      { value: 'succeeds', since: '2.4.4', evidence: ['source'] },
    ],
  }),
  rest_revoke_route: defineTrait({
    description: 'The route `POST /V1/integration/customer/revoke-customer-token`.',
    values: { absent: 'absent', present: 'present' },
    source: 'module-integration/etc/webapi.xml',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'present', since: '2.4.6', evidence: ['source', 'recorded'] },
    ],
  }),
  token_website_scope: defineTrait({
    description: 'Websites in which a customer token is valid in GraphQL.',
    values: { any_website: 'all websites', own_website: "the customer's website, if accounts belong to a website" },
    source: 'module-customer-graph-ql/Model/Context/AddUserInfoToContext.php; quality patch ACSD-60584 (2.4.5, 2.4.6)',
    releases: [
      { value: 'any_website', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'own_website', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  graphql_customer: defineTrait({
    description: 'Callers that GraphQL treats as a customer.',
    values: {
      every_account: 'every bearer token: one of an admin or an integration acts as the customer with the same id',
      customers_only: 'bearer tokens of customers only',
    },
    source: 'module-customer-graph-ql/Model/Context/AddUserInfoToContext.php',
    releases: [
      { value: 'every_account', since: ['2.3.1', '2.4.0'], evidence: ['source'] },
      { value: 'customers_only', since: ['2.3.6-p1', '2.4.1-p1'], evidence: ['source'] },
    ],
  }),
  integration_token_as_bearer: defineTrait({
    description: 'Whether the access token of an integration works as a bearer token.',
    values: { always: 'always', configured: 'only if `oauth/consumer/enable_integration_as_bearer` is 1' },
    source: 'module-integration/etc/config.xml',
    releases: [
      { value: 'always', since: '2.3.1', evidence: ['source'] },
      { value: 'configured', since: '2.4.4', evidence: ['source', 'recorded'] },
    ],
  }),
  oauth_signature: defineTrait({
    description: 'Accepted signature methods of OAuth 1.0a requests.',
    values: { any_hmac: 'HMAC-SHA1 and HMAC-SHA256', sha256_only: 'HMAC-SHA256' },
    source: 'framework/Oauth/Oauth.php',
    releases: [
      { value: 'any_hmac', since: '2.3.1', evidence: ['source'] },
      { value: 'sha256_only', since: '2.4.4', evidence: ['source', 'recorded'] },
    ],
  }),
  oauth_base_string: defineTrait({
    description: 'Query parameters in the base string of OAuth 1.0a signatures.',
    values: {
      one_equals_sign: 'those with exactly one `=`; a `+` is not a space',
      parsed: 'as PHP parses them; those with brackets need exactly one `=`, and their `+` is not a space',
    },
    source: 'framework/Oauth/Helper/Request.php, framework/Oauth/Helper/Signature/Hmac.php',
    releases: [
      { value: 'one_equals_sign', since: '2.3.1', evidence: ['source'] },
      { value: 'parsed', since: '2.4.8', evidence: ['source'] },
    ],
  }),
};
