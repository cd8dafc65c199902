import { expect, test } from 'vitest';
import { isResetLimited, recordResetRequest } from '../../../src/domain/accounts/reset-limits.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, DAY, HOUR, MINUTE, NOW } from '../create-realm.ts';

const TYPE = 'customer/password/password_reset_protection_type';
const INTERVAL = 'customer/password/min_time_between_password_reset_requests';
const MAX = 'customer/password/max_number_password_reset_requests';
const EMAIL = 'mara@example.com';
const CLIENT = '10.0.0.1';
const OTHER = '10.0.0.2';

/** Whether a mail is refused for the same address and client, for another address, and for another client. */
function limitsOf(document: FixtureDocument): boolean[] {
  const realm = createRealm(document);
  recordResetRequest(realm, EMAIL, CLIENT);
  return [
    isResetLimited(realm, 'MARA@example.com', CLIENT),
    isResetLimited(realm, 'anna@example.com', CLIENT),
    isResetLimited(realm, EMAIL, OTHER),
    isResetLimited(realm, 'anna@example.com', OTHER),
  ];
}

test.each<[string, FixtureDocument, boolean[]]>([
  ['by address and client', { config: { [TYPE]: 1 } }, [true, true, true, false]],
  ['by client', { config: { [TYPE]: 2 } }, [true, true, false, false]],
  ['by address', { config: { [TYPE]: 3 } }, [true, false, true, false]],
  ['not at all', { config: { [TYPE]: 0 } }, [false, false, false, false]],
  ['for storefronts only', { behaviour: { reset_mail_limits: 'storefront_only' } }, [false, false, false, false]],
])('reset mails are limited %s', (_, document, limited) => {
  expect(limitsOf(document)).toEqual(limited);
});

test.each([
  [10 * MINUTE - 1, true],
  [10 * MINUTE, false],
])('a mail %i ms after another is refused: %s', (pause, isRefused) => {
  const realm = createRealm();
  recordResetRequest(realm, EMAIL, CLIENT);
  realm.clock.advance(pause);
  expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(isRefused);
});

test('the interval is counted from the latest mail', () => {
  const realm = createRealm();
  recordResetRequest(realm, EMAIL, CLIENT);
  realm.clock.advance(10 * MINUTE);
  recordResetRequest(realm, EMAIL, CLIENT);
  realm.clock.advance(MINUTE);
  expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(true);
});

test.each([0, -1])('with an interval of %i minutes, five mails are sent at once', (interval) => {
  const realm = createRealm({ config: { [INTERVAL]: interval } });
  for (let count = 1; count <= 5; count += 1) {
    expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(false);
    recordResetRequest(realm, EMAIL, CLIENT);
  }
  expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(true);
  realm.clock.advance(HOUR - 1);
  expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(true);
  realm.clock.advance(1);
  expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(false);
});

test.each([
  [1, true],
  [2, false],
  [0, false],
  [-1, false],
])('with a maximum of %i mails an hour, the second one is refused: %s', (max, isRefused) => {
  const realm = createRealm({ config: { [INTERVAL]: 0, [MAX]: max } });
  recordResetRequest(realm, EMAIL, CLIENT);
  expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(isRefused);
});

test('without limits, a mail is sent after the clock was set back', () => {
  const realm = createRealm({ config: { [INTERVAL]: 0, [MAX]: 0 } });
  recordResetRequest(realm, EMAIL, CLIENT);
  realm.clock.set({ now: NOW - HOUR });
  expect(isResetLimited(realm, EMAIL, CLIENT)).toBe(false);
});

test('the first mail is always sent', () => {
  expect(isResetLimited(createRealm(), EMAIL, CLIENT)).toBe(false);
});

test('deletes requests after a day', () => {
  const realm = createRealm();
  const count = () => realm.world.resetRequests.length;
  recordResetRequest(realm, EMAIL, CLIENT);
  recordResetRequest(realm, EMAIL, CLIENT);
  realm.clock.advance(DAY - 1);
  recordResetRequest(realm, EMAIL, CLIENT);
  expect(count()).toBe(3);
  realm.clock.advance(1);
  recordResetRequest(realm, EMAIL, CLIENT);
  expect(count()).toBe(2);
});

test('the latest 10,000 requests are kept', () => {
  const realm = createRealm();
  for (let count = 0; count <= 10_000; count += 1) recordResetRequest(realm, `${count}@Example.com`, CLIENT);
  expect(realm.world.resetRequests).toHaveLength(10_000);
  expect(realm.world.resetRequests[0]).toMatchObject({ email: '1@example.com', from: CLIENT });
});
