import { expect, test } from 'vitest';
import {
  getRecaptchaType,
  hasRecaptchaKeys,
  isRecaptchaRequired,
  requireRecaptcha,
} from '../../../src/domain/store/recaptcha-guard.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, reasonOf, refusalOf, storeOf } from '../create-realm.ts';

const KEYS = {
  'recaptcha_frontend/type_invisible/public_key': 'public',
  'recaptcha_frontend/type_invisible/private_key': 'private',
};
const PROTECTED = { 'recaptcha_frontend/type_for/customer_login': 'invisible', ...KEYS };

test.each([
  ['', undefined],
  ['unknown', undefined],
  ['invisible', 'invisible'],
  ['recaptcha', 'recaptcha'],
  ['recaptcha_v3', 'recaptcha_v3'],
])('for the configured type %o, uses %o', (configured, type) => {
  const realm = createRealm({ config: { 'recaptcha_frontend/type_for/customer_login': configured } });
  expect(getRecaptchaType(realm, storeOf(realm), 'customer_login')).toBe(type);
  expect(getRecaptchaType(realm, storeOf(realm), 'customer_create')).toBeUndefined();
});

test.each<[FixtureDocument['config'], boolean]>([
  [{}, false],
  [KEYS, true],
  [{ ...KEYS, 'recaptcha_frontend/type_invisible/public_key': '' }, false],
  [{ ...KEYS, 'recaptcha_frontend/type_invisible/private_key': '' }, false],
])('the keys of %j are complete: %s', (config, isComplete) => {
  const realm = createRealm({ config });
  expect(hasRecaptchaKeys(realm, storeOf(realm), 'invisible')).toBe(isComplete);
  expect(hasRecaptchaKeys(realm, storeOf(realm), 'recaptcha')).toBe(false);
});

test.each<[string, FixtureDocument['config'], boolean]>([
  ['without a type', KEYS, false],
  ['without keys', { 'recaptcha_frontend/type_for/customer_login': 'invisible' }, false],
  ['with type and keys', PROTECTED, true],
])('a form %s is protected: %s', (_, config, isProtected) => {
  const realm = createRealm({ config });
  expect(isRecaptchaRequired(realm, storeOf(realm), 'customer_login')).toBe(isProtected);
});

test.each([
  ['2.4.2-p2', false],
  ['2.4.3', true],
])('in %s a configured form is protected in the web API: %s', (magento, isProtected) => {
  const realm = createRealm({ magento, config: PROTECTED });
  expect(isRecaptchaRequired(realm, storeOf(realm), 'customer_login')).toBe(isProtected);
});

test.each<[string | undefined, boolean, readonly unknown[] | undefined]>([
  [undefined, false, ['recaptchaFailed', {}]],
  ['', false, ['recaptchaFailed', {}]],
  ['  ', false, ['recaptchaFailed', {}]],
  ['response', false, undefined],
  [undefined, true, undefined],
])('the response %o (integration: %s) to a protected form is refused with %j', (response, isIntegration, refusal) => {
  const realm = createRealm({ config: PROTECTED });
  const send = () => requireRecaptcha(realm, storeOf(realm), 'customer_login', response, isIntegration);
  expect(refusalOf(send)).toEqual(refusal);
});

test('a form without protection needs no response', () => {
  const realm = createRealm();
  expect(refusalOf(() => requireRecaptcha(realm, storeOf(realm), 'customer_login', undefined, false))).toBeUndefined();
});

test.each([
  ['any', undefined],
  ['once', ['recaptchaFailed', {}]],
] as const)('with recaptcha_answers %s, a used response is refused with %j', (recaptcha_answers, refusal) => {
  const realm = createRealm({ config: PROTECTED, behaviour: { recaptcha_answers } });
  const send = (response: string) => () => requireRecaptcha(realm, storeOf(realm), 'customer_login', response, false);
  expect([refusalOf(send('one')), refusalOf(send(' one ')), refusalOf(send('two'))]).toEqual([
    undefined,
    refusal,
    undefined,
  ]);
  expect(refusalOf(send(''))).toEqual(['recaptchaFailed', {}]);
});

test('deletes the used responses when there are 10,000', () => {
  const realm = createRealm({ config: PROTECTED, behaviour: { recaptcha_answers: 'once' } });
  const send = (response: string) => () => requireRecaptcha(realm, storeOf(realm), 'customer_login', response, false);
  for (let count = 1; count <= 10_000; count += 1) send(`response ${count}`)();
  expect(refusalOf(send('response 1'))).toBeDefined();
  send('another')();
  expect(refusalOf(send('response 1'))).toBeUndefined();
});

test.each([
  [undefined, 'no X-ReCaptcha header was sent'],
  ['', 'the X-ReCaptcha header is empty'],
  ['  ', 'the X-ReCaptcha header is empty'],
  ['used', 'the X-ReCaptcha response was used already'],
])('the refusal of the response %o has a reason', (response, why) => {
  const realm = createRealm({ config: PROTECTED, behaviour: { recaptcha_answers: 'once' } });
  const send = (sent: string | undefined) => () =>
    requireRecaptcha(realm, storeOf(realm), 'customer_login', sent, false);
  send('used')();
  expect(reasonOf(send(response))).toBe(why);
});
