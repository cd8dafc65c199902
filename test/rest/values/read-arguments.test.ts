import { expect, test } from 'vitest';
import { GUEST, type Identity } from '../../../src/auth/identity.ts';
import {
  intParameter,
  optionalParameter,
  ownCustomerId,
  type RouteParameter,
  stringParameter,
} from '../../../src/magento/webapi/webapi-route.ts';
import { readArguments } from '../../../src/rest/values/read-arguments.ts';
import type { RestInput } from '../../../src/rest/values/rest-input.ts';
import { createRealm } from '../routing/create-realm.ts';

const realm = createRealm();
const customer: Identity = { type: 'customer', id: 7, name: 'mara@example.com', by: 'bearer' };

function read(parameters: readonly RouteParameter[], input: RestInput, identity: Identity = GUEST) {
  const route = {
    method: 'POST',
    path: '/V1/x',
    resources: [],
    service: 'x',
    serviceInterface: 'x',
    parameters,
  } as const;
  return readArguments(realm, route, input, identity);
}

test.each<[string, RouteParameter, RestInput, unknown]>([
  ['camelCase', stringParameter('newPassword'), { newPassword: 'a' }, { newPassword: 'a' }],
  ['snake_case', stringParameter('newPassword'), { new_password: 'a' }, { newPassword: 'a' }],
  [
    'both spellings, camelCase first',
    stringParameter('newPassword'),
    { new_password: 'a', newPassword: 'b' },
    { newPassword: 'b' },
  ],
  ['null in camelCase', stringParameter('newPassword'), { new_password: 'a', newPassword: null }, { newPassword: 'a' }],
  ['a number for a string', stringParameter('otp'), { otp: 123 }, { otp: '123' }],
  ['an absent optional parameter', optionalParameter(intParameter('websiteId')), {}, {}],
  ['an optional parameter that is null', optionalParameter(intParameter('websiteId')), { websiteId: null }, {}],
  ['a parameter that is not declared', stringParameter('otp'), { otp: '1', more: 2 }, { otp: '1' }],
])('reads %s', (_, parameter, input, expected) => {
  expect(read([parameter], input)).toEqual(expected);
});

test('sets a forced parameter to the id of the customer, ignoring the request', () => {
  expect(read([ownCustomerId], { customerId: 1 }, customer)).toEqual({ customerId: 7 });
});

test('reports a forced parameter as missing for other callers', () => {
  expect(() => read([ownCustomerId], { customerId: 1 })).toThrowError(
    expect.objectContaining({ key: 'required', parameters: { fieldName: 'customerId' } }),
  );
});

test('reports all missing parameters together', () => {
  expect(() => read([stringParameter('username'), stringParameter('password')], { username: null })).toThrowError(
    expect.objectContaining({
      key: 'severalInputErrors',
      errors: [
        expect.objectContaining({ parameters: { fieldName: 'username' } }),
        expect.objectContaining({ parameters: { fieldName: 'password' } }),
      ],
    }),
  );
});

test('reports a wrong type before missing parameters', () => {
  expect(() => read([stringParameter('username'), intParameter('id')], { id: 'x' })).toThrowError(
    expect.objectContaining({ key: 'typeInvalid' }),
  );
});

test('ignores inherited properties of the input', () => {
  expect(() => read([stringParameter('toString')], {})).toThrowError(expect.objectContaining({ key: 'required' }));
});
