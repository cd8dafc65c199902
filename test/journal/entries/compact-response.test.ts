import { expect, test } from 'vitest';
import type { HttpResponse } from '../../../src/http/message.ts';
import { bodyLengthOf, CompactResponse, ResponseCompactor } from '../../../src/journal/entries/compact-response.ts';

const TOKEN = 'eyJraWQiOiIxIn0.eyJ1aWQiOjF9.c2lnbmF0dXJl';
const session = (number: string) => `PHPSESSID=0123456789abcdef01${number}; Max-Age=3600; Path=/; HttpOnly`;
const content = (number: string) => `private_content_version=0123456789abcdef01234567${number}; Max-Age=9; Path=/`;
const body = (token: string) => `{"data":{"generateCustomerToken":{"token":"${token}"}}}`;

const respond = (properties: Partial<HttpResponse> = {}): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  cookies: [session('00000041'), content('00000042'), 'form_key=deleted; Path=/'],
  body: body(TOKEN),
  ...properties,
});

const read = ({ status, headers, cookies, body: text }: HttpResponse) => ({ status, headers, cookies, body: text });

test.each<[string, Partial<HttpResponse>, string | undefined]>([
  ['with a token and cookies', {}, TOKEN],
  ['whose token is the whole body', { body: TOKEN }, TOKEN],
  ['that contains the token twice', { body: `${TOKEN} ${TOKEN}` }, TOKEN],
  ['without the token', { body: '{"data":null}' }, TOKEN],
  ['without a token', {}, undefined],
  ['with an empty body', { body: '' }, TOKEN],
  ['without cookies', { cookies: undefined }, TOKEN],
  ['with no cookie', { cookies: [] }, TOKEN],
  ['with a cookie without a number', { cookies: ['PHPSESSID=abc; Path=/'] }, TOKEN],
  ['with leading zeros and large numbers', { cookies: [session('00000000'), content('99999999')] }, TOKEN],
  ['with three numbers', { cookies: ['1', '2', '3'].map((each) => `a=1234567${each}; Path=/`) }, TOKEN],
  ['with more than one number in a cookie', { cookies: ['a=12345678; b=12345678; Path=/'] }, TOKEN],
  ['with a longer number', { cookies: ['a=123456789; Path=/', 'a=1234567890123456; Path=/'] }, TOKEN],
  ['with a number at the end', { cookies: ['a=12345678'] }, TOKEN],
  ['with a long body', { body: `${TOKEN}${'x'.repeat(5000)}` }, TOKEN],
])('stores a response %s without a change', (_, properties, token) => {
  const compactor = new ResponseCompactor();
  // The first response of a kind defines its template, others precede it.
  for (const before of [[], [respond()], [respond({ cookies: [content('00000001')] }), respond({ body: 'x' })]]) {
    for (const each of before) compactor.compact(each, 'another-token');
    for (const response of [respond(properties), respond(properties), respond()]) {
      const stored = compactor.compact(response, token);
      expect(read(stored)).toEqual(read(response));
      expect(bodyLengthOf(stored)).toBe(response.body.length);
    }
  }
});

test('stores each of several sign-ins as a compact response', () => {
  const compactor = new ResponseCompactor();
  const stored = ['first', 'other', 'third'].map((token) => compactor.compact(respond({ body: body(token) }), token));
  expect(stored.map((each) => each.body)).toEqual([body('first'), body('other'), body('third')]);
  expect(stored.every((each) => each instanceof CompactResponse)).toBe(true);
});

test.each<Partial<HttpResponse>>([
  { socketFault: { kind: 'hang' } },
  { removedHeaders: ['date'] },
  { date: 'Tue, 01 Jan 2030 00:00:00 GMT' },
  { informational: { status: 103, headers: {} } },
])('leaves a response with %j as it is', (properties) => {
  const response = respond(properties);
  expect(new ResponseCompactor().compact(response, TOKEN)).toBe(response);
});

test('restores responses of more kinds than the number of templates', () => {
  const compactor = new ResponseCompactor();
  for (let round = 0; round < 20; round += 1) {
    const token = `token-${round}`;
    const response = respond({ cookies: [`c${round % 7}=000000${round + 10}; Path=/`], body: `${round % 7}${token}` });
    expect(read(compactor.compact(response, token))).toEqual(read(response));
  }
});
