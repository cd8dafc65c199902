import { expect, test } from 'vitest';
import { createEntity, deleteEntity, getEntity, listEntities, updateEntity } from '../../src/operations/entities.ts';
import type { EntityTypeName } from '../../src/operations/entity-type.ts';
import { listFaults } from '../../src/operations/world-faults.ts';
import { createSandbox, errorOf, MARA } from './create-sandbox.ts';

const PRODUCT = { sku: 'mug', name: 'Mug', price: 9 };

test.each<[EntityTypeName, object, string, object]>([
  ['customers', MARA, MARA.email, { firstname: 'Maria' }],
  ['admins', { username: 'boss', password: 'Secret-Boss1' }, 'boss', { firstname: 'Nora' }],
  ['integrations', { name: 'ERP' }, 'ERP', { email: 'erp@example.com' }],
  ['roles', { name: 'Sales', resources: ['Magento_Sales::sales'] }, 'Sales', { resources: ['Magento_Sales::actions'] }],
  ['stores', { code: 'fr', name: 'France' }, 'fr', { name: 'La France' }],
  ['websites', { code: 'europe', name: 'Europe' }, 'europe', { name: 'Europa' }],
  [
    'campaigns',
    { name: 'Sale', from: '2030-02-01T00:00:00Z', products: [{ sku: 'mug', price: 5 }] },
    'Sale',
    { to: '2030-03-01T00:00:00Z' },
  ],
])('creates, returns, updates and deletes one of %s', (name, fixture, key, changes) => {
  const sandbox = createSandbox({ customers: [], products: [PRODUCT] });
  const before = listEntities(sandbox, name);
  const created = createEntity(sandbox, name, fixture);
  expect(created).toMatchObject({ ...fixture, id: expect.any(Number) });
  expect(getEntity(sandbox, name, key)).toEqual(created);
  expect(listEntities(sandbox, name)).toEqual([...before, created]);
  expect(updateEntity(sandbox, name, key, changes)).toMatchObject({ ...fixture, ...changes, id: created['id'] });
  deleteEntity(sandbox, name, key);
  expect(listEntities(sandbox, name)).toEqual(before);
});

const document = { customers: [{ ...MARA, id: 7 }], admins: [{ username: 'boss', password: 'Secret-Boss1' }] };

test.each<[string, (sandbox: ReturnType<typeof createSandbox>) => unknown, string]>([
  [
    'a key that exists',
    (sandbox) => createEntity(sandbox, 'customers', MARA),
    "Conflict: a customer with the email 'mara@example.com' already exists",
  ],
  [
    'a key that exists, in other case',
    (sandbox) => createEntity(sandbox, 'customers', { ...MARA, email: 'MARA@example.com' }),
    "Conflict: a customer with the email 'MARA@example.com' already exists",
  ],
  [
    'an id that exists',
    (sandbox) => createEntity(sandbox, 'customers', { ...MARA, id: 7, email: 'ines@example.com' }),
    'Conflict: a customer with the id 7 already exists',
  ],
  [
    'an unknown key',
    (sandbox) => getEntity(sandbox, 'customers', 'ines@example.com'),
    "NotFound: no customer has the email 'ines@example.com'",
  ],
  [
    'an unknown website',
    (sandbox) => getEntity(sandbox, 'customers', MARA.email, 'europe'),
    "NotFound: no customer in website 'europe' has the email 'mara@example.com'",
  ],
  [
    'an invalid attribute',
    (sandbox) => updateEntity(sandbox, 'customers', MARA.email, { email: 'mara' }),
    "InvalidDocument: email: 'mara' is not a valid e-mail address",
  ],
  [
    'a value other than an object',
    (sandbox) => updateEntity(sandbox, 'customers', MARA.email, [1]),
    'InvalidDocument: expected an object with attributes',
  ],
  [
    'a role in use',
    (sandbox) => deleteEntity(sandbox, 'roles', 'Administrators'),
    "Conflict: role 'Administrators' is in use by boss",
  ],
  [
    'a website in use',
    (sandbox) => deleteEntity(sandbox, 'websites', 'base'),
    "Conflict: website 'base' is in use by default",
  ],
  [
    'the last store view',
    (sandbox) => deleteEntity(sandbox, 'stores', 'default'),
    "Conflict: 'default' is the only store view",
  ],
])('refuses %s', (_, action, error) => {
  const sandbox = createSandbox(document);
  const before = listEntities(sandbox, 'customers');
  expect(errorOf(() => action(sandbox))).toBe(error);
  expect(listEntities(sandbox, 'customers')).toEqual(before);
});

test.each<[EntityTypeName, object, string]>([
  ['customers', { ...MARA, email: 'ines@example.com', store: 'xx' }, 'store'],
  ['admins', { username: 'nora', role: 'Sales' }, 'role'],
  ['campaigns', { name: 'Sale', from: '2030-02-01T00:00:00Z', products: [{ sku: 'xx', price: 5 }] }, 'products[0].sku'],
  ['customers', { ...MARA, email: 'ines@example.com', faults: ['account-lokked'] }, 'faults[0]'],
])('refuses one of %s that refers to something unknown: %j', (name, fixture, path) => {
  expect(errorOf(() => createEntity(createSandbox(document), name, fixture))).toMatch(
    new RegExp(`^InvalidDocument: ${path.replace(/[[\].]/g, '\\$&')}: `),
  );
});

test('refuses an integration with the consumer key of another', () => {
  const sandbox = createSandbox({ integrations: [{ name: 'ERP', consumer_key: 'k'.repeat(32) }] });
  expect(errorOf(() => createEntity(sandbox, 'integrations', { name: 'CRM', consumer_key: 'k'.repeat(32) }))).toBe(
    "Conflict: integration 'ERP' already has the same consumer_key",
  );
});

test('registers the faults of an account, limited to it', () => {
  const sandbox = createSandbox();
  createEntity(sandbox, 'customers', { ...MARA, faults: ['wrong-credentials'] });
  expect(listFaults(sandbox)).toMatchObject([{ preset: 'wrong-credentials', when: { customer: MARA.email } }]);
});

test('finds the accounts of one e-mail address by their website', () => {
  const sandbox = createSandbox({
    websites: [{ code: 'base' }, { code: 'europe' }],
    stores: [
      { code: 'default', website: 'base' },
      { code: 'fr', website: 'europe' },
    ],
    customers: [MARA, { ...MARA, firstname: 'Marie', website: 'europe' }],
  });
  expect(getEntity(sandbox, 'customers', MARA.email)['firstname']).toBe('Mara');
  expect(getEntity(sandbox, 'customers', MARA.email, 'europe')['firstname']).toBe('Marie');
});
