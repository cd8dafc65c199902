import { expect, test } from 'vitest';
import { createRedactor } from '../../../src/journal/redaction/redact.ts';
import type { RedactionTokenFactory } from '../../../src/journal/redaction/redaction-token.ts';
import { entryView } from '../../../src/journal/view/entry-view.ts';
import { buildEntry } from '../build-entry.ts';

const redactionToken: RedactionTokenFactory = (secret) =>
  `[masked ${[...secret]
    .reduce((sum, each) => sum + each.charCodeAt(0), 0)
    .toString(16)
    .padStart(8, '0')}]`;
const S3CRET = 'S3cret-word';
const TOKEN = redactionToken(S3CRET);
const redactor = createRedactor(redactionToken);
const JWT = 'eyJraWQiOiIxIiwiYWxnIjoiSFMyNTYifQ.eyJ1aWQiOjF9.c2lnbmF0dXJl';

const bodies = {
  'a JSON key': `{"password":"${S3CRET}"}`,
  'a key in snake case': `{"access_token_secret":"${S3CRET}"}`,
  'a nested key': `{"customer":{"newPassword":"${S3CRET}"}}`,
  'an array below a secret key': `{"password":["${S3CRET}"]}`,
  'an argument of a GraphQL document': JSON.stringify({ query: `mutation { x(password: "${S3CRET}") { y } }` }),
  'an argument with an escaped quote': JSON.stringify({
    query: `mutation { x(password: "${S3CRET}\\"${S3CRET}") { y } }`,
  }),
  'a block string': JSON.stringify({ query: `mutation { x(password: """${S3CRET}""") { y } }` }),
  'truncated JSON': `{"username":"roni","password":"${S3CRET}`,
  'invalid JSON': `{"password": "${S3CRET}", }`,
  'JSON within a string': JSON.stringify({ log: `{\\"password\\": \\"${S3CRET}\\"}` }),
  'truncated JSON within a string': `{"query":"mutation { x(password: \\"${S3CRET}\\") {`,
  'a number': '{"otp":123456}',
  'a form': `username=roni&password=${S3CRET}`,
  'a field of a form in brackets': `login[username]=roni&login[password]=${S3CRET}`,
  'a field of a form in encoded brackets': `login%5Busername%5D=roni&login%5Bpassword%5D=${S3CRET}`,
  'a multipart form': `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${S3CRET}\r\n--x--`,
  'an attribute of XML': `<login username="roni" password="${S3CRET}"/>`,
  'XML with a namespace': `<a:login><a:password>${S3CRET}</a:password></a:login>`,
  XML: `<login><username>roni</username><password>${S3CRET}</password></login>`,
  'a token that REST answers': `"${S3CRET}"`,
  'a JWT anywhere': JSON.stringify({ message: `not good: ${JWT}` }),
  'a link that resets a password': JSON.stringify({
    link: `https://shop/customer/account/createPassword/?token=${S3CRET}`,
  }),
};

test.each(Object.entries(bodies))('redacts a secret in %s', (_, body) => {
  const redacted = JSON.stringify(redactor.body(body));
  for (const secret of [S3CRET, JWT, '123456']) expect(redacted).not.toContain(secret);
  expect(redacted).toContain('[masked ');
});

const headers = [
  ['authorization', `Bearer ${S3CRET}`, `Bearer ${TOKEN}`],
  ['authorization', S3CRET, TOKEN],
  [
    'authorization',
    `OAuth oauth_nonce="n", oauth_token="${S3CRET}", oauth_signature="${S3CRET}"`,
    `OAuth oauth_nonce="n", oauth_token=${TOKEN}, oauth_signature=${TOKEN}`,
  ],
  ['cookie', `PHPSESSID=${S3CRET}; store=${S3CRET}`, `PHPSESSID=${TOKEN}; store=${TOKEN}`],
  ['set-cookie', `PHPSESSID=${S3CRET}; Max-Age=3600; Path=/`, `PHPSESSID=${TOKEN}; Max-Age=3600; Path=/`],
  ['x-recaptcha', S3CRET, TOKEN],
  [
    'referer',
    `http://shop/reset?token=${S3CRET}&page=1`,
    `http://shop/reset?token=${encodeURIComponent(TOKEN)}&page=1`,
  ],
  ['referer', `http://shop/#access_token=${S3CRET}`, `http://shop/#access_token=${TOKEN}`],
  ['x-customer-token', S3CRET, TOKEN],
  ['x-api-key', S3CRET, TOKEN],
  ['x-forwarded-authorization', `Bearer ${S3CRET}`, `Bearer ${TOKEN}`],
  ['x-shop', `Bearer ${S3CRET}`, `Bearer ${TOKEN}`],
  ['x-original-url', `/reset?token=${S3CRET}&page=1`, `/reset?token=${TOKEN}&page=1`],
  ['x-shop', JWT, redactionToken(JWT)],
  ['content-type', 'application/json', 'application/json'],
  ['accept', 'text/html, */*;q=0.8', 'text/html, */*;q=0.8'],
] as const;

test.each(headers)('redacts the header %s: %s to %s', (name, value, redacted) => {
  expect(redactor.header(name, value)).toBe(redacted);
});

test('replaces a secret by the same redaction token everywhere', () => {
  const entry = buildEntry({ bearerToken: S3CRET, responseBody: { token: S3CRET }, query: `token=${S3CRET}` });
  const { request, response, query } = entryView(entry, { isoString: String, redactionToken: redactionToken });
  expect([request.headers['authorization'], response.body, decodeURIComponent(query ?? '')]).toEqual([
    `Bearer ${TOKEN}`,
    { token: TOKEN },
    `token=${TOKEN}`,
  ]);
});

test('does not redact a redaction token again', () => {
  expect(redactor.body(JSON.stringify({ password: TOKEN, query: `x(password: "${TOKEN}")` }))).toEqual({
    password: TOKEN,
    query: `x(password: "${TOKEN}")`,
  });
});

test('redacts a field in brackets of a query string', () => {
  expect(redactor.query(`login%5Bpassword%5D=${S3CRET}&login[username]=roni`)).toBe(
    `login%5Bpassword%5D=${encodeURIComponent(TOKEN)}&login[username]=roni`,
  );
});

test('decodes a secret in a query string before redacting it', () => {
  const query = redactor.query(`token=${S3CRET}&a=1`);
  expect(query).toBe(`token=${encodeURIComponent(TOKEN)}&a=1`);
  expect(redactor.query(query)).toBe(query);
});
