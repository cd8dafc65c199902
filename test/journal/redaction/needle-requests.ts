import { NEEDLE } from './needle-responses.ts';

/** A request of a client; by default a POST without a body. */
export interface SentRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const graphql = (query: string, variables?: object): SentRequest => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});
export const body = (type: string, text: string): SentRequest => ({
  path: '/rest/V1/customers',
  headers: { 'content-type': type },
  body: text,
});
export const get = (path: string): SentRequest => ({ method: 'GET', path });
export const header = (name: string, value = NEEDLE): SentRequest => ({
  method: 'GET',
  path: '/graphql?query={__typename}',
  headers: { [name]: value },
});

/** Requests with a secret in each place that a request has. */
export const requests: Readonly<Record<string, SentRequest>> = {
  'the link to confirm an account': get(`/customer/account/confirm/?id=1&key=${NEEDLE}`),
  'the path of a link to reset a password': get(`/customer/account/createPassword/token/${NEEDLE}`),
  'the path of a link to confirm an account': get(`/customer/account/confirm/id/1/key/${NEEDLE}`),
  'the path of a REST route': get(`/rest/V1/customers/1/password/resetLinkToken/${NEEDLE}`),
  ...Object.fromEntries(
    [
      'PHPSESSID',
      'SID',
      'jwt',
      'pwd',
      'passwd',
      'pass',
      'sig',
      'authorization',
      'token',
      'login[password]',
      'x-amz-signature',
      'csrf_token',
      'x-session-id',
      'session',
      'sessid',
      'csrf',
      'hmac',
      'access_key',
      'private_key',
      'pass%77ord',
    ].map((name) => [`the parameter ${name}`, get(`/graphql?query={__typename}&${name}=${NEEDLE}`)]),
  ),
  ...Object.fromEntries(
    [
      'x-csrf-token',
      'x-xsrf-token',
      'x-session-id',
      'x-amz-security-token',
      'cf-access-client-secret',
      'x-vercel-protection-bypass',
      'x-api-key',
      'private-token',
      'proxy-authorization',
      'x-recaptcha',
      'sig',
      'x-sig',
      'x-hub-signature-256',
      'x-auth',
      'x-auth-key',
      'x-access-key',
      'x-csrf',
    ].map((name) => [`the header ${name}`, header(name)]),
  ),
  'the header authorization': header('authorization', `Bearer ${NEEDLE}`),
  'the header set-cookie': header('set-cookie', `a=b, PHPSESSID=${NEEDLE}; path=/`),
  'the header cookie': header('cookie', `PHPSESSID=${NEEDLE}`),
  'the header referer': header('referer', `https://shop.example/customer/account/confirm/?id=1&key=${NEEDLE}`),
  'the header x-original-url': header('x-original-url', `/customer/account/createPassword/token/${NEEDLE}`),
  'a GraphQL argument': graphql(`mutation { generateCustomerToken(email: "a@b.cd", password: "${NEEDLE}") { token } }`),
  'a GraphQL argument behind a comment': graphql(
    `mutation { generateCustomerToken(email: "a@b.cd", password # "c"\n: # :\n"${NEEDLE}") { token } }`,
  ),
  ...Object.fromEntries(
    [
      `, : "${NEEDLE}"`,
      `: , "${NEEDLE}"`,
      `:\uFEFF"${NEEDLE}"`,
      `${'# comment\n'.repeat(5)}: "${NEEDLE}"`,
      `: # ${'x'.repeat(500)}\r"${NEEDLE}"`,
      `: # "(\n"""${NEEDLE}"""`,
      `: ${NEEDLE}`,
      `: { x: "${NEEDLE}" }`,
      `: ["a", ["${NEEDLE}"]]`,
    ].map((value) => [
      `a GraphQL argument with the value ${value}`,
      graphql(`mutation { generateCustomerToken(email: "a@b.cd", password ${value}) { token } }`),
    ]),
  ),
  'the default value of a GraphQL variable': graphql(
    `mutation ($password: # "x"\n String! = , "${NEEDLE}") { generateCustomerToken(email: "a@b.cd", password: $password) { token } }`,
  ),
  'a GraphQL variable': graphql(
    'mutation ($p: String!) { generateCustomerToken(email: "a@b.cd", password: $p) { token } }',
    { p: NEEDLE },
  ),
  'custom attributes in JSON': body(
    'application/json',
    JSON.stringify({ customer: { custom_attributes: [{ attribute_code: 'rp_token', value: NEEDLE }] } }),
  ),
  'custom attributes in GraphQL': graphql(
    `mutation { updateCustomerV2(input: { custom_attributes: [{ attribute_code: "password", value: "${NEEDLE}" }] }) { customer { email } } }`,
  ),
  'custom attributes in XML': body(
    'application/xml',
    `<item><attribute_code>rp_token</attribute_code><value>${NEEDLE}</value></item>`,
  ),
  'custom attributes in XML, the value first': body(
    'application/xml',
    `<item><value>${NEEDLE}</value><attribute_code>password</attribute_code></item>`,
  ),
  'an encoded name in a form': body('application/x-www-form-urlencoded', `a=1&pass%77ord=${NEEDLE}`),
  'a multipart form with single quotes': body(
    'multipart/form-data; boundary=x',
    `--x\r\nContent-Disposition: form-data; name='password'\r\n\r\n${NEEDLE}\r\n--x--`,
  ),
  'a multipart form': body(
    'multipart/form-data; boundary=x',
    `--x\r\nContent-Disposition: form-data; name=password\r\n\r\n${NEEDLE}\r\n--x--`,
  ),
  'an XML entity': body('application/xml', `<!DOCTYPE a [<!ENTITY x "${NEEDLE}">]><a><password>&x;</password></a>`),
  'a parameter entity of XML': body('application/xml', `<!DOCTYPE a [<!ENTITY % p "${NEEDLE}">]><a/>`),
  'an escaped name in broken JSON': body('application/json', `{"p\\u0061ssword": "${NEEDLE}"`),
  'a line of plain text': body('text/plain', `user: roni\npassword: ${NEEDLE}\n`),
  'escapes in broken JSON': body('application/json', `{\\u0022password\\u0022: \\u0022${NEEDLE}\\u0022`),
  'a bare word in broken JSON': body('application/json', `{"password": ${NEEDLE}`),
};
