import { expect, test } from 'vitest';
import { patchDocument } from '../../../src/state/document/patch-document.ts';

const DOCUMENT = {
  magento: '2.4.7',
  config: { 'customer/password/lockout_failures': 3 },
  customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Berg' }],
  admins: [{ username: 'Boss', password: 'Password1' }],
};

test.each([
  [{ magento: '2.4.6' }, 'magento', '2.4.6'],
  [
    { config: { 'web/unsecure/base_url': 'x' } },
    'config',
    { 'customer/password/lockout_failures': 3, 'web/unsecure/base_url': 'x' },
  ],
  [
    { customers: [{ email: 'MARA@example.com', lastname: 'Lind' }] },
    'customers',
    [{ email: 'MARA@example.com', firstname: 'Mara', lastname: 'Lind' }],
  ],
  [{ customers: [{ email: 'anna@example.com' }] }, 'customers', [...DOCUMENT.customers, { email: 'anna@example.com' }]],
  [
    { admins: [{ username: 'boss', is_active: false }] },
    'admins',
    [{ username: 'boss', password: 'Password1', is_active: false }],
  ],
  [{ roles: [{ name: 'Editor' }] }, 'roles', [{ name: 'Editor' }]],
  [{ customers: [5, null] }, 'customers', [...DOCUMENT.customers, 5, null]],
  [{ customers: [{ firstname: 'Anna' }] }, 'customers', [...DOCUMENT.customers, { firstname: 'Anna' }]],
])('a patch %j changes %s', (patch, key, value) => {
  const before = structuredClone(DOCUMENT);
  expect(patchDocument(DOCUMENT, patch)).toEqual({ ...before, [key]: value });
  expect(DOCUMENT).toEqual(before);
});
