import { expect, test } from 'vitest';
import { signInAdmin } from '../../../src/domain/sign-in/admin-sign-in.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, refusalOf } from '../create-realm.ts';

const PASSWORD = 'Password1';
const ANNA = { username: 'anna', password: PASSWORD };
const failuresOf = (realm: Realm, name = 'anna') =>
  realm.world.loginFailures.find('admin', name, realm.clock.now())?.failures ?? 0;

test('a valid password signs in and clears the failures of the name', () => {
  const realm = createRealm({ admins: [ANNA] });
  expect(refusalOf(() => signInAdmin(realm, 'anna', 'wrong'))).toEqual(['signInIncorrect', {}]);
  expect(failuresOf(realm)).toBe(1);
  expect(signInAdmin(realm, 'anna', PASSWORD)).toMatchObject({ id: 1 });
  expect(failuresOf(realm)).toBe(0);
});

test('empty credentials are refused and not counted', () => {
  const realm = createRealm({ admins: [ANNA] });
  expect(refusalOf(() => signInAdmin(realm, 'anna', ''))).toEqual(['required', { fieldName: 'password' }]);
  expect(failuresOf(realm)).toBe(0);
});

test('after six failures the password is refused too, without a further count', () => {
  const realm = createRealm({ admins: [ANNA] });
  for (let count = 0; count < 6; count += 1) refusalOf(() => signInAdmin(realm, 'anna', 'wrong'));
  expect(refusalOf(() => signInAdmin(realm, 'anna', PASSWORD))).toEqual(['signInIncorrect', {}]);
  expect(failuresOf(realm)).toBe(6);
});

test('the refusal of an inactive admin is not counted', () => {
  const realm = createRealm({ admins: [{ ...ANNA, is_active: false }] });
  expect(refusalOf(() => signInAdmin(realm, 'anna', PASSWORD))).toEqual(['signInIncorrect', {}]);
  expect(failuresOf(realm)).toBe(0);
});
