import { expect, test } from 'vitest';
import { createEntity, deleteEntity, getEntity, listEntities, updateEntity } from '../../src/operations/entities.ts';
import { getWorld, parseInitialState } from '../../src/operations/world-document.ts';
import { createSandbox, errorOf } from './create-sandbox.ts';

const MILLION = 1_000_000;
const rule = {
  count: MILLION,
  email: 'user-{{index}}@example.com',
  password: 'Passw0rd!',
  firstname: 'User {{index}}',
  lastname: 'Lee',
};
const ana = { email: 'User-7@example.com', firstname: 'Ana', lastname: 'Lee' };
const bo = { email: 'bo@example.com', firstname: 'Bo', lastname: 'Lee' };
const document = { customers: [bo, ana], customer_rules: [rule] };

const idsIn = (customers: readonly object[]) => customers.map((each) => ('id' in each ? each.id : undefined));

test('a rule makes accounts that are found by e-mail address and listed by page', () => {
  const sandbox = createSandbox(document);
  const find = (email: string) => getEntity(sandbox, 'customers', email);
  expect(find('USER-1@example.com')).toMatchObject({ id: 3, email: 'user-1@example.com', firstname: 'User 1' });
  expect(find('user-1000000@example.com')).toMatchObject({ id: MILLION + 2, password: 'Passw0rd!' });
  expect(
    ['user-0', 'user-01', 'user-1000001', 'user-'].map((name) => errorOf(() => find(`${name}@example.com`))),
  ).toEqual(Array.from({ length: 4 }, () => expect.stringContaining('NotFound')));
  expect(find('user-7@example.com')).toMatchObject({ id: 9, firstname: 'Ana' });
  expect(idsIn(listEntities(sandbox, 'customers', { limit: 3 }))).toEqual([1, 3, 4]);
  expect(idsIn(listEntities(sandbox, 'customers', { limit: 3, after: MILLION }))).toEqual([MILLION + 1, MILLION + 2]);
  expect(listEntities(sandbox, 'customers')).toHaveLength(10_000);
  expect(sandbox.realm.world.customers.get(5)).toBe(sandbox.realm.world.customers.get(5));
});

test('changes to accounts of a rule survive in a saved world and end with a reset', () => {
  const sandbox = createSandbox(document);
  updateEntity(sandbox, 'customers', 'user-1@example.com', { firstname: 'Changed' });
  updateEntity(sandbox, 'customers', 'user-2@example.com', { email: 'two@example.com' });
  deleteEntity(sandbox, 'customers', 'user-3@example.com');
  deleteEntity(sandbox, 'customers', 'user-7@example.com');
  const { world } = sandbox.realm;
  world.lastLogins.customers.set(10, Date.parse('2030-01-01T00:00:00Z'));
  expect(errorOf(() => createEntity(sandbox, 'customers', { ...ana, email: 'user-4@example.com' }))).toBe(
    "Conflict: a customer with the email 'user-4@example.com' already exists",
  );
  expect(createEntity(sandbox, 'customers', { ...ana, email: 'user-2@example.com' })).toMatchObject({
    id: MILLION + 3,
  });

  const saved = getWorld(sandbox);
  expect(saved.customer_rules).toEqual([{ ...rule, first_id: 3, except: [5, 9] }]);
  expect(idsIn(saved.customers ?? [])).toEqual([1, 3, 4, 10, MILLION + 3]);
  const restored = createSandbox(JSON.parse(JSON.stringify(saved)));
  expect(getWorld(restored)).toEqual(saved);
  expect(getEntity(restored, 'customers', 'user-2@example.com')).toMatchObject({ id: MILLION + 3 });
  expect(getEntity(restored, 'customers', 'two@example.com')).toMatchObject({ id: 4 });
  expect(idsIn(listEntities(restored, 'customers', { limit: 4 }))).toEqual([1, 3, 4, 6]);
  expect(errorOf(() => getEntity(restored, 'customers', 'user-3@example.com'))).toContain('NotFound');

  sandbox.reset();
  expect(getEntity(sandbox, 'customers', 'user-1@example.com')).toMatchObject({ firstname: 'User 1' });
  expect(getEntity(sandbox, 'customers', 'user-2@example.com')).toMatchObject({ id: 4 });
  expect(getEntity(sandbox, 'customers', 'user-3@example.com')).toMatchObject({ id: 5 });
});

test('e-mail addresses may move between accounts of a rule in any order of the document', () => {
  const moved = { firstname: 'A', lastname: 'Lee', created_at: '+1m' };
  const customers = [
    { ...moved, id: 200, email: 'user-5@example.com' },
    { ...moved, id: 5, email: 'other@example.com' },
  ];
  const rules = [{ ...rule, count: 10, first_id: 1 }];
  const { world } = createSandbox({ customers, customer_rules: rules }).realm;
  expect(world.customers.find('base/user-5@example.com')?.id).toBe(200);
  expect(world.customers.find('base/other@example.com')?.id).toBe(5);
  expect(world.customers.values()).toHaveLength(11);
});

test('a listed customer without an id gets none of a rule', () => {
  const rules = [{ ...rule, count: 10, first_id: 1 }];
  const state = parseInitialState({ customers: [bo], customer_rules: rules });
  expect([...state.customers.rows.keys()]).toEqual([11]);
});
