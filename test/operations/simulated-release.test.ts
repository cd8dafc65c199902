import { expect, test } from 'vitest';
import { changeMagento, getMagento } from '../../src/operations/simulated-release.ts';
import { createSandbox, errorOf, MARA } from './create-sandbox.ts';

test('shows release, edition and the state of each trait', () => {
  const view = getMagento(createSandbox({ magento: '2.4.7-p2', edition: 'open-source' }));
  expect(view).toMatchObject({ version: '2.4.7-p2', edition: 'open-source' });
  expect(view.behaviour.guest_order_key).toBe('postcode');
  expect(view.traits.guest_order_key).toMatchObject({ value: 'postcode', since: '2.3.1' });
  expect(Object.keys(view.traits).toSorted()).toEqual(Object.keys(view.behaviour).toSorted());
});

test('a trait that the document sets is shown with its value', () => {
  const { behaviour, traits } = getMagento(
    createSandbox({ magento: '2.4.7', behaviour: { guest_order_key: 'lastname' } }),
  );
  expect([behaviour.guest_order_key, traits.guest_order_key.value]).toEqual(['lastname', 'lastname']);
});

test('evidence is listed for what is not in the source of Magento Open Source only', () => {
  const { config, routes, schema, phrases } = getMagento(createSandbox());
  expect(config).not.toHaveProperty('oauth/access_token_lifetime/customer');
  expect(routes).not.toHaveProperty('POST /V1/integration/customer/token');
  expect(phrases['couponsTooMany']).toBe('documentation');
  expect(phrases).not.toHaveProperty('couponApplied');
  for (const part of [config, routes, schema, phrases]) expect(Object.keys(part)).not.toEqual([]);
});

test('a change of the release changes its traits, not the accounts', () => {
  const sandbox = createSandbox({ magento: '2.4.7', customers: [MARA] });
  const changed = changeMagento(sandbox, { version: '2.4.8' });
  expect([changed.version, changed.behaviour.guest_order_key]).toEqual(['2.4.8', 'lastname']);
  expect(getMagento(sandbox)).toEqual(changed);
  expect(sandbox.realm.world.customers.get(1)?.email).toBe(MARA.email);
});

test('set traits stay at a change of the release, and are replaced by others', () => {
  const sandbox = createSandbox({ magento: '2.4.7', behaviour: { guest_order_key: 'lastname' } });
  const keyOf = (change: Parameters<typeof changeMagento>[1]) =>
    changeMagento(sandbox, change).behaviour.guest_order_key;
  expect(keyOf({ version: '2.4.6' })).toBe('lastname');
  expect(keyOf({ behaviour: { guest_order_key: 'lastname_or_postcode' } })).toBe('lastname_or_postcode');
  expect(keyOf({ behaviour: {} })).toBe('postcode');
  expect(getMagento(sandbox).version).toBe('2.4.6');
});

test.each(['2.4.99', '1.9', '', 'newest'])('refuses the release %j, and changes nothing', (version) => {
  const sandbox = createSandbox({ magento: '2.4.7' });
  expect(errorOf(() => changeMagento(sandbox, { version, behaviour: { guest_order_key: 'lastname' } }))).toMatch(
    /^InvalidDocument: version: /,
  );
  expect(getMagento(sandbox)).toMatchObject({ version: '2.4.7', behaviour: { guest_order_key: 'postcode' } });
});
