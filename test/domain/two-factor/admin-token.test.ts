import { expect, test } from 'vitest';
import { issueAdminToken } from '../../../src/domain/two-factor/admin-token.ts';
import { createTfaToken } from '../../../src/domain/two-factor/tfa-token.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { mailsOf, refusalOf } from '../create-realm.ts';
import { ANNA, createTwoFactorRealm, ownerOf, PASSWORD } from './two-factor-realm.ts';

const FORCE = 'twofactorauth/general/force_providers';
const GOOGLE = { totp_secret: 'JBSWY3DPEHPK3PXP' };

test.each<[string, FixtureDocument]>([
  ['before 2.4.0', { magento: '2.3.7' }],
  ['with the module disabled', { modules: { Magento_TwoFactorAuth: false } }],
])('%s a token is issued for a password', (_, document) => {
  const realm = createTwoFactorRealm({}, document);
  expect(ownerOf(realm, issueAdminToken(realm, 'anna', PASSWORD))).toEqual(ANNA);
  expect(refusalOf(() => issueAdminToken(realm, 'anna', 'wrong'))).toEqual(['signInIncorrect', {}]);
});

test.each<[string, object, readonly unknown[], number]>([
  ['', {}, ['noProviderConfigured', {}], 0],
  ['google', GOOGLE, ['useProviderEndpoints', { active_providers: ['google'] }], 0],
  ['google', {}, ['personalProviderRequired', { providers: ['google'], active_providers: [] }], 1],
  [
    'google,authy',
    GOOGLE,
    ['personalProviderRequired', { providers: ['google', 'authy'], active_providers: ['google'] }],
    1,
  ],
])(
  'where %o is forced, an admin with %j is refused with %j and gets %i mails',
  (force_providers, admin, refusal, mails) => {
    const realm = createTwoFactorRealm(admin, { config: { [FORCE]: force_providers } });
    expect(refusalOf(() => issueAdminToken(realm, 'anna', PASSWORD))).toEqual(refusal);
    expect(mailsOf(realm)).toHaveLength(mails);
  },
);

test('a wrong password is refused before a missing provider', () => {
  const realm = createTwoFactorRealm();
  expect(refusalOf(() => issueAdminToken(realm, 'anna', 'wrong'))).toEqual(['signInIncorrect', {}]);
  expect(mailsOf(realm)).toEqual([]);
});

test.each([
  ['', 'http://localhost/admin/tfa/tfa/index/tfat/TOKEN'],
  ['https://admin.example/:tfat/set-up?t=:tfat', 'https://admin.example/TOKEN/set-up?t=TOKEN'],
])('with the notification URL %o, the mail has the link %s', (webapi_notification_url, link) => {
  const realm = createTwoFactorRealm(
    { firstname: 'Anna', lastname: 'Berg' },
    { config: { 'twofactorauth/general/webapi_notification_url': webapi_notification_url } },
  );
  refusalOf(() => issueAdminToken(realm, 'anna', PASSWORD));
  const tfat = createTfaToken(realm, 1);
  expect(mailsOf(realm)).toEqual([
    [
      'tfa_admin_user_config_required',
      'anna@example.com',
      { username: 'Anna Berg', tfat, link: link.replaceAll('TOKEN', () => tfat) },
    ],
  ]);
});
