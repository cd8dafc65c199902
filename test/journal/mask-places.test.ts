import { expect, test } from 'vitest';
import { createMask } from '../../src/journal/redaction/redact.ts';
import type { Mark } from '../../src/journal/redaction/redaction-token.ts';
import { entryView } from '../../src/journal/view/entry-view.ts';
import { anEntry } from './an-entry.ts';

const mark: Mark = (secret) =>
  `[masked ${[...secret]
    .reduce((sum, each) => sum + each.charCodeAt(0), 0)
    .toString(16)
    .padStart(8, '0')}]`;
const S3CRET = 'S3cret-word';
const MASK = mark(S3CRET);
const mask = createMask(mark);
const JWT = 'eyJraWQiOiIxIiwiYWxnIjoiSFMyNTYifQ.eyJ1aWQiOjF9.c2lnbmF0dXJl';

const bodies = {
  'a JSON key': `{"password":"${S3CRET}"}`,
  'a key in snake case': `{"access_token_secret":"${S3CRET}"}`,
  'a nested key': `{"customer":{"newPassword":"${S3CRET}"}}`,
  'a list under a secret key': `{"password":["${S3CRET}"]}`,
  'an argument of a GraphQL document': JSON.stringify({ query: `mutation { x(password: "${S3CRET}") { y } }` }),
  'an argument with an escaped quote': JSON.stringify({
    query: `mutation { x(password: "${S3CRET}\\"${S3CRET}") { y } }`,
  }),
  'a block string': JSON.stringify({ query: `mutation { x(password: """${S3CRET}""") { y } }` }),
  'JSON that breaks off': `{"username":"roni","password":"${S3CRET}`,
  'JSON that is broken': `{"password": "${S3CRET}", }`,
  'JSON within a string': JSON.stringify({ log: `{\\"password\\": \\"${S3CRET}\\"}` }),
  'broken JSON within a string': `{"query":"mutation { x(password: \\"${S3CRET}\\") {`,
  'a number': '{"otp":123456}',
  'a form': `username=roni&password=${S3CRET}`,
  'a field of a form in brackets': `login[username]=roni&login[password]=${S3CRET}`,
  'a field of a form in encoded brackets': `login%5Busername%5D=roni&login%5Bpassword%5D=${S3CRET}`,
  'a part of a form': `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${S3CRET}\r\n--x--`,
  'an attribute of XML': `<login username="roni" password="${S3CRET}"/>`,
  'XML with a namespace': `<a:login><a:password>${S3CRET}</a:password></a:login>`,
  XML: `<login><username>roni</username><password>${S3CRET}</password></login>`,
  'the bare token of REST': `"${S3CRET}"`,
  'a JWT anywhere': JSON.stringify({ message: `not good: ${JWT}` }),
  'a link that resets a password': JSON.stringify({
    link: `https://shop/customer/account/createPassword/?token=${S3CRET}`,
  }),
};

test.each(Object.entries(bodies))('masks a secret in %s', (_, body) => {
  const masked = JSON.stringify(mask.body(body));
  for (const secret of [S3CRET, JWT, '123456']) expect(masked).not.toContain(secret);
  expect(masked).toContain('[masked ');
});

const headers = [
  ['authorization', `Bearer ${S3CRET}`, `Bearer ${MASK}`],
  ['authorization', S3CRET, MASK],
  [
    'authorization',
    `OAuth oauth_nonce="n", oauth_token="${S3CRET}", oauth_signature="${S3CRET}"`,
    `OAuth oauth_nonce="n", oauth_token=${MASK}, oauth_signature=${MASK}`,
  ],
  ['cookie', `PHPSESSID=${S3CRET}; store=${S3CRET}`, `PHPSESSID=${MASK}; store=${MASK}`],
  ['set-cookie', `PHPSESSID=${S3CRET}; Max-Age=3600; Path=/`, `PHPSESSID=${MASK}; Max-Age=3600; Path=/`],
  ['x-recaptcha', S3CRET, MASK],
  ['referer', `http://shop/reset?token=${S3CRET}&page=1`, `http://shop/reset?token=${encodeURIComponent(MASK)}&page=1`],
  ['referer', `http://shop/#access_token=${S3CRET}`, `http://shop/#access_token=${MASK}`],
  ['x-customer-token', S3CRET, MASK],
  ['x-api-key', S3CRET, MASK],
  ['x-forwarded-authorization', `Bearer ${S3CRET}`, `Bearer ${MASK}`],
  ['x-shop', `Bearer ${S3CRET}`, `Bearer ${MASK}`],
  ['x-original-url', `/reset?token=${S3CRET}&page=1`, `/reset?token=${MASK}&page=1`],
  ['x-shop', JWT, mark(JWT)],
  ['content-type', 'application/json', 'application/json'],
  ['accept', 'text/html, */*;q=0.8', 'text/html, */*;q=0.8'],
] as const;

test.each(headers)('tells the header %s %s as %s', (name, value, told) => {
  expect(mask.header(name, value)).toBe(told);
});

test('gives a secret the same mark wherever it comes', () => {
  const entry = anEntry({ bearer: S3CRET, reply: { token: S3CRET }, query: `token=${S3CRET}` });
  const { request, response, query } = entryView(entry, { isoText: String, redactionToken: mark });
  expect([request.headers['authorization'], response.body, decodeURIComponent(query ?? '')]).toEqual([
    `Bearer ${MASK}`,
    { token: MASK },
    `token=${MASK}`,
  ]);
});

test('does not mask a mask again', () => {
  expect(mask.body(JSON.stringify({ password: MASK, query: `x(password: "${MASK}")` }))).toEqual({
    password: MASK,
    query: `x(password: "${MASK}")`,
  });
});

test('masks a field in brackets of a query string', () => {
  expect(mask.query(`login%5Bpassword%5D=${S3CRET}&login[username]=roni`)).toBe(
    `login%5Bpassword%5D=${encodeURIComponent(MASK)}&login[username]=roni`,
  );
});

test('marks a secret of a query string by what it says, not by how it is written', () => {
  const query = mask.query(`token=${S3CRET}&a=1`);
  expect(query).toBe(`token=${encodeURIComponent(MASK)}&a=1`);
  expect(mask.query(query)).toBe(query);
});
