import { expect, test } from 'vitest';
import { getAccountName } from '../../src/auth/identity.ts';
import { createRealm } from '../domain/create-realm.ts';

const realm = createRealm({
  customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' }],
  admins: [{ username: 'anna' }],
  integrations: [{ name: 'erp' }],
});

test.each([
  ['customer', 1, 'mara@example.com'],
  ['admin', 1, 'anna'],
  ['integration', 1, 'erp'],
  ['customer', 9, 'customer 9'],
  ['admin', 9, 'admin 9'],
  ['integration', 9, 'integration 9'],
] as const)('%s %i has the name %s', (type, id, name) => {
  expect(getAccountName(realm, { type, id })).toBe(name);
});
