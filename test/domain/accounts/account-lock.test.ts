import { expect, test } from 'vitest';
import {
  accountLocked,
  countPasswordFailure,
  isLocked,
  unlockCustomer,
} from '../../../src/domain/accounts/account-lock.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, customerOf, MINUTE, NOW, SECOND } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

const fail = (realm: Realm) => countPasswordFailure(realm, customerOf(realm));

test.each([
  [undefined, false],
  ['+1ms', true],
  ['+0s', false],
  ['-1ms', false],
])('an account that is locked until %o is locked: %s', (locked_until, locked) => {
  const realm = createRealm({ customers: [{ ...MARA, locked_until }] });
  expect(isLocked(realm, customerOf(realm))).toBe(locked);
});

test('the reason of a locked account is the end of the lock', () => {
  const realm = createRealm({ customers: [{ ...MARA, locked_until: '+10m' }] });
  expect(accountLocked(realm, customerOf(realm)).why).toBe('the account is locked until 2030-01-01T00:10:00Z');
});

test('the tenth wrong password locks the account for ten minutes', () => {
  const realm = createRealm({ customers: [MARA] });
  for (let count = 1; count <= 9; count += 1) {
    expect(fail(realm)).toMatchObject({ failures: count, first_failure: NOW, locked_until: null });
  }
  realm.clock.advance(SECOND);
  expect(fail(realm)).toMatchObject({
    failures: 10,
    first_failure: NOW,
    locked_until: NOW + SECOND + 10 * MINUTE,
  });
  expect(customerOf(realm).failures).toBe(10);
});

test('a further wrong password extends the lock', () => {
  const realm = createRealm({
    customers: [{ ...MARA, failures: 10, first_failure: '-1m', locked_until: '+9m' }],
  });
  expect(fail(realm)).toMatchObject({ failures: 11, locked_until: NOW + 10 * MINUTE });
});

test('a wrong password below the limit does not change the lock', () => {
  const realm = createRealm({
    customers: [{ ...MARA, failures: 2, first_failure: '-1m', locked_until: '+9m' }],
  });
  expect(fail(realm)).toMatchObject({ failures: 3, locked_until: NOW + 9 * MINUTE });
});

test.each([
  ['+0s', 1, NOW, null],
  ['-1s', 1, NOW, null],
  ['+1ms', 4, NOW - MINUTE, NOW + 1],
])('a wrong password after a lock until %s makes %i failures', (locked_until, failures, first_failure, lock) => {
  const realm = createRealm({ customers: [{ ...MARA, failures: 3, first_failure: '-1m', locked_until }] });
  expect(fail(realm)).toMatchObject({ failures, first_failure, locked_until: lock });
});

test('counts from 1 without a first failure', () => {
  const realm = createRealm({ customers: [{ ...MARA, failures: 8 }] });
  expect(fail(realm)).toMatchObject({ failures: 1, first_failure: NOW, locked_until: null });
});

test('the first wrong password does not lock, even with a limit of 1', () => {
  const realm = createRealm({ customers: [MARA], config: { 'customer/password/lockout_failures': 1 } });
  expect(fail(realm)).toMatchObject({ failures: 1, locked_until: null });
  expect(fail(realm)).toMatchObject({ failures: 2, locked_until: NOW + 10 * MINUTE });
});

test.each([
  ['customer/password/lockout_failures', 0],
  ['customer/password/lockout_failures', -1],
  ['customer/password/lockout_threshold', 0],
  ['customer/password/lockout_threshold', -1],
])('with %s %i wrong passwords are not counted', (path, value) => {
  const realm = createRealm({ customers: [MARA], config: { [path]: value } });
  expect(fail(realm)).toMatchObject({ failures: 0, first_failure: null });
});

test('the lock lasts the configured minutes', () => {
  const realm = createRealm({
    customers: [{ ...MARA, failures: 1, first_failure: '-1m' }],
    config: { 'customer/password/lockout_failures': 2, 'customer/password/lockout_threshold': 1 },
  });
  expect(fail(realm).locked_until).toBe(NOW + MINUTE);
});

test.each([
  ['failures', { failures: 2 }],
  ['a first failure', { first_failure: '-1m' }],
  ['a lock', { locked_until: '+1m' }],
])('clears %s when an account is unlocked', (_, change) => {
  const realm = createRealm({ customers: [{ ...MARA, ...change }] });
  const cleared = { failures: 0, first_failure: null, locked_until: null };
  expect(unlockCustomer(realm, customerOf(realm))).toMatchObject(cleared);
  expect(customerOf(realm)).toMatchObject(cleared);
});

test('does not change an account without failures when it is unlocked', () => {
  const realm = createRealm({ customers: [MARA] });
  const before = customerOf(realm);
  expect(unlockCustomer(realm, before)).toBe(before);
  expect(realm.world.customers.changes).toBe(0);
});
