import { expect, test } from 'vitest';
import { subscribeToNewsletter } from '../../../src/domain/accounts/newsletter.ts';
import { requireEmail } from '../../../src/domain/accounts/require-email.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

test.each([
  ['', ['emailMustBeSpecified', {}]],
  ['0', ['emailMustBeSpecified', {}]],
  ['mara', ['emailIsInvalid', {}]],
])('isEmailAvailable refuses %o with %j', (email, refusal) => {
  expect(refusalOf(() => requireEmail(email))).toEqual(refusal);
});

test('isEmailAvailable accepts a well-formed address', () => {
  expect(requireEmail(MARA.email)).toBe(MARA.email);
});

test('a customer subscribes to the newsletter once', () => {
  const realm = createRealm({ customers: [MARA] });
  const subscribe = () => subscribeToNewsletter(realm, storeOf(realm), MARA.email);
  expect(subscribe()).toBe('SUBSCRIBED');
  expect(customerOf(realm).is_subscribed).toBe(true);
  expect(refusalOf(subscribe)).toEqual(['newsletterAlreadySubscribed', {}]);
});

test('a guest subscribes as often as they like', () => {
  const realm = createRealm();
  const subscribe = () => subscribeToNewsletter(realm, storeOf(realm), MARA.email);
  expect([subscribe(), subscribe()]).toEqual(['SUBSCRIBED', 'SUBSCRIBED']);
});
