import { expect, test } from 'vitest';
import { findRelease, parseRelease } from '../../src/magento/releases/release.ts';
import { hasStaging, hasTwoFactor, releaseFacts, withRelease } from '../../src/state/realm.ts';
import { createRealm } from '../domain/create-realm.ts';

const releaseOf = (name: string) => findRelease(name) ?? parseRelease(name);

test('a realm with another release has the same world and the behaviour of that release', () => {
  const realm = createRealm({ magento: '2.4.7' });
  const other = withRelease(realm, releaseOf('2.3.1'), { message_wording: 'oldest' });
  expect([other.world, other.clock, other.edition]).toEqual([realm.world, realm.clock, realm.edition]);
  expect([other.release.name, other.behaviour.two_factor, realm.behaviour.two_factor]).toEqual([
    '2.3.1',
    'absent',
    'module',
  ]);
  expect(other.overrides).toEqual({ message_wording: 'oldest' });
});

test('messages have the texts of the release, or the oldest ones', () => {
  const release = releaseOf('2.4.7');
  expect(releaseFacts(release, {}).wording).toBe(release);
  expect(releaseFacts(release, { message_wording: 'oldest' }).wording).toBe('oldest');
});

test.each([
  [{}, true],
  [{ edition: 'commerce' }, true],
  [{ edition: 'open-source' }, false],
  [{ edition: 'open-source', modules: { Magento_Staging: true } }, true],
  [{ edition: 'commerce', modules: { Magento_Staging: false } }, false],
] as const)('a world with %j has content staging: %s', (document, expected) => {
  expect(hasStaging(createRealm(document))).toBe(expected);
});

const disabled = { Magento_TwoFactorAuth: false };

test.each([
  [{ magento: '2.3.7' }, false],
  [{ magento: '2.4.0' }, true],
  [{ modules: { Magento_TwoFactorAuth: true } }, true],
  [{ modules: disabled }, false],
  [{ modules: disabled, behaviour: { two_factor: 'module' } }, true],
  [{ magento: '2.3.7', behaviour: { two_factor: 'module' } }, true],
  [{ behaviour: { two_factor: 'absent' } }, false],
  [{ magento: '2.3.7', modules: { Magento_TwoFactorAuth: true } }, false],
] as const)('a world with %j has second factors: %s', (document, expected) => {
  expect(hasTwoFactor(createRealm(document))).toBe(expected);
});
