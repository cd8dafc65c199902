import { expect, test } from 'vitest';
import { issueTokenAsAdmin, requireCustomerEmail } from '../../../src/domain/sign-in/login-as-customer.ts';
import { validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, refusalOf, SECOND, storeOf } from '../create-realm.ts';

const LOGIN = 'Magento_LoginAsCustomer::login';
const ASSISTANCE = 'Magento_LoginAsCustomer::allow_shopping_assistance';
const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', confirmation: 'key' };

test.each([
  ['mara@example.com', undefined],
  ['', ['specifyValue', ['customer email']]],
  ['  ', ['specifyValue', ['customer email']]],
])('the customer e-mail %o is refused with %j', (email, refusal) => {
  expect(refusalOf(() => requireCustomerEmail(email))).toEqual(refusal);
});

/** Recorded from Magento 2.4.7-p3 and 2.4.6-p11. [Integration/Model/Oauth/Token.php createCustomerToken] */
test.each([
  ['2.4.3', 'opaque', 3600],
  ['2.4.4', 'jwt', 60],
] as const)(
  'in %s an admin with both resources gets an %s token, even of a locked account',
  (magento, shape, seconds) => {
    const customers = [{ ...MARA, locked_until: '+1h' }];
    const realm = createRealm({ magento, customers, config: { 'webapi/jwtauth/customer_expiration': 1 } });
    const token = issueTokenAsAdmin(realm, storeOf(realm), MARA.email, (resource) =>
      [LOGIN, ASSISTANCE].includes(resource),
    );
    expect(token).toMatch(shape === 'jwt' ? /^eyJ/ : /^[a-z0-9]{32}$/);
    const owner = { type: 'customer', id: 1 };
    expect(validateToken(realm, token)).toMatchObject({ state: 'live', token: { shape, owner } });
    realm.clock.advance((seconds - 1) * SECOND);
    expect(validateToken(realm, token).state).toBe('live');
    realm.clock.advance(SECOND);
    expect(validateToken(realm, token).state).toBe('expired');
  },
);

const DISABLED = { 'login_as_customer/general/enabled': 0 };

test.each<[string, FixtureDocument['config'], string[], string, readonly unknown[]]>([
  ['without the resource', {}, [ASSISTANCE], MARA.email, ['loginAsCustomerDisabled', {}]],
  ['where it is disabled', DISABLED, [LOGIN, ASSISTANCE], MARA.email, ['loginAsCustomerDisabled', {}]],
  ['without shopping assistance', {}, [LOGIN], MARA.email, ['shoppingAssistanceDisabled', {}]],
  ['for an unknown customer', {}, [LOGIN, ASSISTANCE], 'anna@example.com', ['customerEmailUnknown', {}]],
])('login as customer %s is refused', (_, config, resources, email, refusal) => {
  const realm = createRealm({ config, customers: [MARA] });
  const issue = () => issueTokenAsAdmin(realm, storeOf(realm), email, (resource) => resources.includes(resource));
  expect(refusalOf(issue)).toEqual(refusal);
});
