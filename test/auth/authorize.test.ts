import { expect, test } from 'vitest';
import { authorize, isAllowed } from '../../src/auth/authorize.ts';
import { explainWrongCaller } from '../../src/auth/denial-reason.ts';
import { GUEST, type Identity } from '../../src/auth/identity.ts';
import { catchRefusal, createRealm, refusalOf, storeOf } from '../domain/create-realm.ts';

const SHOP = {
  websites: [{ code: 'base' }, { code: 'eu' }],
  stores: [{ code: 'default' }, { code: 'fr', website: 'base' }, { code: 'eu', website: 'eu' }],
  customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', website: 'base' }],
  roles: [{ name: 'Support', resources: ['Magento_Customer::customer', 'Magento_Customer::manage'] }],
  admins: [
    { username: 'anna', role: 'Support' },
    { username: 'root' },
    { username: 'none', role: null },
    { username: 'lost', role: 'Deleted' },
  ],
  integrations: [{ name: 'erp', resources: ['Magento_Sales::sales'] }, { name: 'pim' }],
};
const admin = (id: number, name = 'anna'): Identity => ({ type: 'admin', id, name, by: 'bearer' });
const integration = (id: number): Identity => ({ type: 'integration', id, name: 'erp', by: 'bearer' });
const MARA: Identity = { type: 'customer', id: 1, name: 'mara@example.com', by: 'bearer' };
const MANAGE = 'Magento_Customer::manage';
const SALES = 'Magento_Sales::sales';

test.each<[string, Identity, string, boolean]>([
  ['a guest', GUEST, 'anonymous', true],
  ['a guest', GUEST, 'self', false],
  ['a guest', GUEST, MANAGE, false],
  ['a customer', MARA, 'anonymous', true],
  ['a customer', MARA, 'self', true],
  ['a customer', MARA, MANAGE, false],
  ['an admin', admin(1), MANAGE, true],
  ['an admin', admin(1), SALES, false],
  ['an admin', admin(1), 'self', false],
  ['an administrator', admin(2), SALES, true],
  ['an administrator', admin(2), 'self', true],
  ['an admin without a role', admin(3), MANAGE, false],
  ['an admin whose role was deleted', admin(4), MANAGE, false],
  ['a deleted admin', admin(9), MANAGE, false],
  ['an integration', integration(1), SALES, true],
  ['an integration', integration(1), MANAGE, false],
  ['an integration without resources', integration(2), SALES, false],
  ['a deleted integration', integration(9), SALES, false],
])('%s (%j) has the resource %s: %s', (_, identity, resource, has) => {
  const realm = createRealm(SHOP);
  expect(isAllowed(realm, identity, resource, storeOf(realm, 'default'))).toBe(has);
});

test.each([
  [1, 'default', true],
  [1, 'fr', true],
  [1, 'eu', false],
  [1, undefined, false],
  [0, 'eu', true],
  [0, undefined, false],
])('with account_share/scope %i, a customer is itself in store %s: %s', (scope, code, isSelf) => {
  const realm = createRealm({ ...SHOP, config: { 'customer/account_share/scope': scope } });
  const store = code === undefined ? undefined : storeOf(realm, code);
  expect(isAllowed(realm, MARA, 'self', store)).toBe(isSelf);
});

test('requires all resources of a route', () => {
  const realm = createRealm(SHOP);
  const store = storeOf(realm, 'default');
  const check = (...resources: string[]) => refusalOf(() => authorize(realm, { identity: admin(1) }, resources, store));
  expect(check(MANAGE)).toBeUndefined();
  expect(check(MANAGE, 'Magento_Customer::customer')).toBeUndefined();
  expect(check(MANAGE, SALES)).toEqual(['consumerNotAuthorized', { resources: `${MANAGE}, ${SALES}` }]);
});

test.each<[Identity, string | undefined, string[], string | undefined, string | undefined]>([
  [GUEST, 'no Authorization header was sent', ['self'], 'default', 'no Authorization header was sent'],
  [GUEST, undefined, ['self'], 'default', undefined],
  [MARA, undefined, [MANAGE, SALES], 'default', `a customer cannot have ${MANAGE}, ${SALES}`],
  [
    MARA,
    undefined,
    ['self'],
    undefined,
    "the request names all stores, and a customer is limited to the account's own",
  ],
  [MARA, undefined, ['self'], 'eu', 'the account of mara@example.com is in website base, store eu in website eu'],
  [admin(1), undefined, [MANAGE, SALES], 'default', `the role 'Support' of admin anna does not have ${SALES}`],
  [admin(3, 'none'), undefined, [SALES], 'default', 'admin none has no role'],
  [integration(1), undefined, [MANAGE], 'default', `integration erp does not have ${MANAGE}`],
])('%j (%o) without %j in store %s is refused with a reason', (identity, guestReason, resources, code, why) => {
  const realm = createRealm(SHOP);
  const store = code === undefined ? undefined : storeOf(realm, code);
  const caller = { identity, ...(guestReason !== undefined && { guestReason }) };
  expect(catchRefusal(() => authorize(realm, caller, resources, store))?.why).toBe(why);
});

test.each([
  [{ identity: GUEST, guestReason: 'no Authorization header was sent' }, 'no Authorization header was sent'],
  [{ identity: GUEST }, undefined],
  [{ identity: MARA }, 'the caller is customer mara@example.com, not an admin'],
])('the caller %j is of the wrong type, because %s', (caller, why) => {
  expect(explainWrongCaller(caller, 'an admin')).toBe(why);
});
