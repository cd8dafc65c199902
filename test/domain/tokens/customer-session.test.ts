import { expect, test } from 'vitest';
import {
  endSession,
  getOrStartSession,
  useSession,
  usesSessions,
} from '../../../src/domain/tokens/customer-session.ts';
import { createRealm, HOUR, MINUTE, SECOND } from '../create-realm.ts';

test.each([
  ['2.4.4', 0, true],
  ['2.4.4', 1, true],
  ['2.4.5', 0, true],
  ['2.4.5', 1, false],
])('release %s with graphql/session/disable %i uses sessions: %s', (magento, disable, uses) => {
  expect(usesSessions(createRealm({ magento, config: { 'graphql/session/disable': disable } }))).toBe(uses);
});

test('a customer has one session, with an id of 26 letters and digits', () => {
  const realm = createRealm();
  const id = getOrStartSession(realm, 1);
  expect(id).toMatch(/^[a-z0-9]{26}$/);
  expect([getOrStartSession(realm, 1), useSession(realm, id)]).toEqual([id, 1]);
  const other = getOrStartSession(realm, 2);
  expect(other).not.toBe(id);
  expect([useSession(realm, other), useSession(realm, id), useSession(realm, 'unknown')]).toEqual([2, 1, undefined]);
});

test('a session expires when it was not used for its lifetime', () => {
  const realm = createRealm();
  const id = getOrStartSession(realm, 1);
  realm.clock.advance(HOUR - 1);
  expect(useSession(realm, id)).toBe(1);
  realm.clock.advance(HOUR - 1);
  expect(getOrStartSession(realm, 1)).toBe(id);
  realm.clock.advance(1);
  expect(useSession(realm, id)).toBeUndefined();
  expect(getOrStartSession(realm, 1)).not.toBe(id);
});

test('web/cookie/cookie_lifetime is counted in seconds', () => {
  const realm = createRealm({ config: { 'web/cookie/cookie_lifetime': 60 } });
  const id = getOrStartSession(realm, 1);
  realm.clock.advance(MINUTE - 1);
  expect(useSession(realm, id)).toBe(1);
  realm.clock.advance(MINUTE);
  expect(useSession(realm, id)).toBeUndefined();
});

test('a session that was ended is unknown', () => {
  const realm = createRealm();
  const [id, other] = [getOrStartSession(realm, 1), getOrStartSession(realm, 2)];
  endSession(realm, 1);
  realm.clock.advance(SECOND);
  expect([useSession(realm, id), useSession(realm, other)]).toEqual([undefined, 2]);
});
