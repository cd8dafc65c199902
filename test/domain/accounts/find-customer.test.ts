import { expect, test } from 'vitest';
import { findCustomer } from '../../../src/domain/accounts/find-customer.ts';
import { createRealm } from '../create-realm.ts';

const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', website: 'club' };

test.each([
  ['the website', 1, 'MARA@example.com', 'club', true],
  ['another website', 1, MARA.email, 'base', false],
  ['another website when accounts are shared', 0, MARA.email, 'base', true],
  ['no account', 0, 'ines@example.com', 'base', false],
])('finds a customer by address: %s', (_, scope, email, website, isFound) => {
  const realm = createRealm({
    websites: [{ code: 'base' }, { code: 'club' }],
    stores: [
      { code: 'default', website: 'base' },
      { code: 'club', website: 'club' },
    ],
    customers: [MARA],
    config: { 'customer/account_share/scope': scope },
  });
  expect(findCustomer(realm, email, website) !== undefined).toBe(isFound);
});
