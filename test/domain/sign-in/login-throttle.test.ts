import { expect, test } from 'vitest';
import {
  clearLoginFailures,
  countLoginFailure,
  requireNotThrottled,
} from '../../../src/domain/sign-in/login-throttle.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, MINUTE, refusalOf, SECOND } from '../create-realm.ts';

const NAME = 'mara@example.com';
const isThrottled = (realm: Realm, name = NAME, type: 'customer' | 'admin' = 'customer') =>
  refusalOf(() => requireNotThrottled(realm, type, name)) !== undefined;

function fail(realm: Realm, times: number, name = NAME) {
  for (let count = 0; count < times; count += 1) countLoginFailure(realm, 'customer', name);
}

test('a name is throttled from its sixth failure on', () => {
  const realm = createRealm();
  fail(realm, 5);
  expect(isThrottled(realm)).toBe(false);
  fail(realm, 1);
  expect(refusalOf(() => requireNotThrottled(realm, 'customer', NAME))).toEqual(['signInIncorrect', {}]);
});

test('each name and each type of user has a count of its own', () => {
  const realm = createRealm();
  fail(realm, 6);
  expect([isThrottled(realm), isThrottled(realm, 'MARA@example.com'), isThrottled(realm, NAME, 'admin')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a limit of 0 refuses every sign-in', () => {
  const realm = createRealm({ config: { 'oauth/authentication_lock/max_failures_count': 0 } });
  expect(refusalOf(() => requireNotThrottled(realm, 'customer', NAME))).toEqual(['signInIncorrect', {}]);
});

test('the failures are deleted a timeout after the latest', () => {
  const realm = createRealm();
  fail(realm, 5);
  realm.clock.advance(30 * MINUTE - 1);
  fail(realm, 1);
  realm.clock.advance(30 * MINUTE - 1);
  expect(isThrottled(realm)).toBe(true);
  realm.clock.advance(1);
  expect(isThrottled(realm)).toBe(false);
  fail(realm, 1);
  expect(realm.world.loginFailures.values(realm.clock.now())).toMatchObject([{ name: NAME, failures: 1 }]);
});

test('before 2.4.4 a name stays throttled after the timeout', () => {
  const throttledAfterADay = (magento: string) => {
    const realm = createRealm({ magento });
    fail(realm, 6);
    realm.clock.advance(24 * 60 * MINUTE);
    return isThrottled(realm);
  };
  expect(['2.4.3-p3', '2.4.4'].map(throttledAfterADay)).toEqual([true, false]);
});

test('the timeout is configured in seconds', () => {
  const realm = createRealm({ config: { 'oauth/authentication_lock/timeout': 10 } });
  fail(realm, 6);
  realm.clock.advance(10 * SECOND - 1);
  expect(isThrottled(realm)).toBe(true);
  realm.clock.advance(1);
  expect(isThrottled(realm)).toBe(false);
});

test('ends the throttle of a name when its failures are cleared', () => {
  const realm = createRealm();
  fail(realm, 6);
  clearLoginFailures(realm, 'admin', NAME);
  expect(isThrottled(realm)).toBe(true);
  clearLoginFailures(realm, 'customer', NAME);
  expect(isThrottled(realm)).toBe(false);
});

test.each([
  [255, true],
  [256, false],
])('failures of a name of %i characters are counted: %s', (length, isCounted) => {
  const realm = createRealm();
  const name = 'n'.repeat(length);
  fail(realm, 6, name);
  expect(isThrottled(realm, name)).toBe(isCounted);
});
