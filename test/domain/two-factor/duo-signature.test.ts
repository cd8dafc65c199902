import { expect, test } from 'vitest';
import { isValidDuoResponse, signDuoRequest, signDuoResponse } from '../../../src/domain/two-factor/duo-signature.ts';
import { createRealm } from '../create-realm.ts';

const DUO = {
  config: {
    'twofactorauth/duo/integration_key': 'integration',
    'twofactorauth/duo/secret_key': 'secret',
    'twofactorauth/duo/application_key': 'application',
  },
};

test('accepts the response of the user to whom the request was sent', () => {
  const realm = createRealm(DUO);
  const response = signDuoResponse(realm, 'boss', signDuoRequest(realm, 'boss'));
  expect([isValidDuoResponse(realm, 'boss', response), isValidDuoResponse(realm, 'other', response)]).toEqual([
    true,
    false,
  ]);
});

test.each([
  ['299 s', 299, true],
  ['300 s', 300, false],
])('after %s, whether a response is valid: %i, %j', (_, seconds, isValid) => {
  const realm = createRealm(DUO);
  const response = signDuoResponse(realm, 'boss', signDuoRequest(realm, 'boss'));
  realm.clock.advance(seconds * 1000);
  expect(isValidDuoResponse(realm, 'boss', response)).toBe(isValid);
});

test.each([
  ['the request itself', (request: string) => request],
  ['a response without the value of the shop', (_: string, response: string) => response.replace(/:.*/, '')],
  ['a response with a third value', (_: string, response: string) => `${response}:x`],
  ['a response with a changed signature', (_: string, response: string) => response.replace(/\|\w+:/, '|0:')],
  ['a response with a fourth part', (_: string, response: string) => response.replace(':', '|x:')],
  ['values in the wrong order', (_: string, response: string) => response.split(':').reverse().join(':')],
  ['an empty string', () => ''],
])('refuses %s', (_, change) => {
  const realm = createRealm(DUO);
  const request = signDuoRequest(realm, 'boss');
  expect(isValidDuoResponse(realm, 'boss', change(request, signDuoResponse(realm, 'boss', request)))).toBe(false);
});
