import { expect, test } from 'vitest';
import { customerKeysOf } from '../../../src/state/document/customer-keys.ts';

const STORES = [{ code: 'en', website: 'shop' }, { code: 'club', website: 'club' }, { code: 'plain' }];
const mara = { email: 'Mara@example.com', firstname: 'Mara', lastname: 'Lind' };

test.each([
  [STORES, {}, 'shop/mara@example.com'],
  [STORES, { website: 'club' }, 'club/mara@example.com'],
  [STORES, { store: 'club' }, 'club/mara@example.com'],
  [STORES, { store: 'plain' }, 'base/mara@example.com'],
  [STORES, { store: 'unknown' }, 'shop/mara@example.com'],
  [undefined, {}, 'base/mara@example.com'],
])('in the stores %j an account of %j has the key %s', (stores, scope, key) => {
  expect(customerKeysOf(stores === undefined ? {} : { stores })({ ...mara, ...scope })).toBe(key);
});
