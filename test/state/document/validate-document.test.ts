import { expect, test } from 'vitest';
import { formatPath, InvalidDocument } from '../../../src/state/document/document-problems.ts';
import { documentProblemsOf } from './document-problems-of.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const withAna = (property: object) => ({ customers: [{ ...ana, ...property }] });

test.each([
  [[], ': expected an object, got an array'],
  ['text', ": expected an object, got 'text'"],
  [{ customers: {} }, 'customers: expected an array, got {}'],
  [{ mode: 'default' }, 'mode: expected "production" or "developer", got \'default\''],
  [{ clock: { frozen: 'yes' } }, "clock.frozen: expected true or false, got 'yes'"],
  [{ costumers: [] }, "costumers: unknown key; did you mean 'customers'?"],
  [{ clock: { speed: 2 } }, 'clock.speed: unknown key; valid keys are now, frozen'],
  [withAna({ email: 'ana' }), "customers[0].email: 'ana' is not a valid e-mail address"],
  [withAna({ firstname: '' }), 'customers[0].firstname: must not be empty'],
  [withAna({ firstname: 7 }), 'customers[0].firstname: expected a string, got 7; put it in quotes'],
  [withAna({ middlename: 7 }), 'customers[0].middlename: expected a string, got 7; put it in quotes'],
  [withAna({ gender: 1.5 }), 'customers[0].gender: expected a whole number'],
  [withAna({ id: 0 }), 'customers[0].id: expected a whole number of at least 1'],
  [withAna({ group_id: -1 }), 'customers[0].group_id: expected 0 or more'],
  [withAna({ dob: '1990-02-30' }), 'customers[0].dob: the date does not exist'],
  [withAna({ dob: '31.12.1990' }), "customers[0].dob: '31.12.1990' is not a valid date such as 1990-12-31"],
  [
    withAna({ created_at: 'soon' }),
    "customers[0].created_at: 'soon' is not a valid time (ISO 8601, or relative such as +10m)",
  ],
  [
    withAna({ website: '1st' }),
    "customers[0].website: '1st' is not a valid code (a letter, then letters, digits and _)",
  ],
  [
    withAna({ addresses: [{ firstname: 'A', lastname: 'B', street: ['1'], city: 'C', country_code: 'XX' }] }),
    "customers[0].addresses[0].country_code: 'XX' is not an ISO 3166 country code such as US",
  ],
  [
    { admins: [{ username: 'ada', totp_secret: '0' }] },
    "admins[0].totp_secret: '0' is not valid base 32 (letters A–Z, digits 2–7)",
  ],
  [
    { admins: [{ username: 'ada', two_factor: { u2fkey: { register_challenge: [256] } } }] },
    'admins[0].two_factor.u2fkey.register_challenge[0]: expected a byte',
  ],
  [
    { integrations: [{ name: 'erp', consumer_key: 'short' }] },
    "integrations[0].consumer_key: 'short' is not 32 characters long, without spaces",
  ],
  [
    { stores: [{ code: 'fr', currency: 'euro' }] },
    "stores[0].currency: 'euro' is not a valid currency code such as USD",
  ],
  [{ config: { 'a/b/c': [] } }, 'config.a/b/c: expected a string, a number, true, false or null'],
])('%j is reported', (document, problem) => {
  expect(documentProblemsOf(document)).toEqual([problem]);
});

test('reports all invalid keys and values at once', () => {
  expect(documentProblemsOf({ mode: 1, customers: [{ email: 'ana' }], unknown: true })).toEqual([
    'mode: expected "production" or "developer", got 1',
    "customers[0].email: 'ana' is not a valid e-mail address",
    'customers[0].firstname: is missing',
    'customers[0].lastname: is missing',
    expect.stringContaining('unknown: unknown key; valid keys are magento, edition, mode,'),
  ]);
});

test.each([
  withAna({ created_at: '2030-01-01' }),
  withAna({ created_at: '2030-01-01 10:00' }),
  withAna({ created_at: '2030-01-01T10:00:00.5+02:00' }),
  withAna({ created_at: '+10m' }),
  withAna({ created_at: '-1.5d' }),
  withAna({ middlename: null, addresses: [] }),
  {},
])('%j is accepted', (document) => {
  expect(documentProblemsOf(document)).toEqual([]);
});

test('a path has indexes in brackets', () => {
  expect([formatPath(['customers', 3, 'email']), formatPath([0, 'a']), formatPath([])]).toEqual([
    'customers[3].email',
    '[0].a',
    '',
  ]);
});

test('the message of an invalid document has one line per problem', () => {
  const problems = [
    { path: ['a', 0], message: 'is missing' },
    { path: ['b'], message: 'must not be empty' },
  ];
  expect(new InvalidDocument(problems).message).toBe('a[0]: is missing\nb: must not be empty');
});
