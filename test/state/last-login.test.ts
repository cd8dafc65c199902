import { expect, test } from 'vitest';
import { withLastLogin } from '../../src/state/last-login.ts';
import { createRealm } from '../domain/create-realm.ts';

test('a row has the time of the last sign-in of its kind', () => {
  const { world } = createRealm();
  world.lastLogins.customers.set(1, 500);
  const row = { id: 1, last_login_at: null };
  expect(withLastLogin(world, 'customers', row)).toEqual({ id: 1, last_login_at: 500 });
  expect(withLastLogin(world, 'admins', row)).toBe(row);
});
