/** Operations that issue a customer token for a password. */
export const CUSTOMER_SIGN_IN = ['generateCustomerToken', 'POST /V1/integration/customer/token'];

/** The route that issues an admin token for a password alone. */
const ADMIN_PLAIN_SIGN_IN = 'POST /V1/integration/admin/token';
/** Condition on the routes that issue an admin token for a password and a second factor. */
export const ADMIN_PROVIDER_SIGN_IN = {
  match:
    '^POST /V1/tfa/provider/(google/authenticate|duo_security/authenticate|authy/authenticate(-onetouch)?|u2fkey/verify)$',
};
/** Condition on all routes that issue an admin token. */
export const ADMIN_SIGN_IN = {
  match: `${ADMIN_PROVIDER_SIGN_IN.match}|^${ADMIN_PLAIN_SIGN_IN}$`,
};

/** Operations that issue a token to a caller without one. */
export const TOKEN_REQUESTS = {
  match: `^(generateCustomerToken|exchange\\w+Token|POST /V1/integration/customer/token)$|${ADMIN_SIGN_IN.match}`,
};

/** Headers of an HTML page of a server in front of Magento, which sends no CORS headers. */
export const EDGE_HEADERS = {
  'content-type': 'text/html; charset=UTF-8',
  'access-control-allow-origin': null,
  'access-control-allow-credentials': null,
  'access-control-expose-headers': null,
  vary: null,
};
