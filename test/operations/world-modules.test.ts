import { expect, test } from 'vitest';
import { changeMagento } from '../../src/operations/simulated-release.ts';
import { getWorld, resetWorld } from '../../src/operations/world-document.ts';
import { changeModules, listModules, type ModuleView } from '../../src/operations/world-modules.ts';
import { createSandbox, errorOf } from './create-sandbox.ts';

const WISHLIST = 'Magento_Wishlist';
const stateOf = (modules: readonly ModuleView[], name: string) => modules.find((each) => each.name === name)?.enabled;

test('lists the modules of the release and of the fixtures, with what is missing without each', () => {
  const sandbox = createSandbox({ magento: '2.4.7', modules: { Acme_Loyalty: true, Magento_TwoFactorAuth: false } });
  const listed = listModules(sandbox);
  expect(listed).toContainEqual({
    name: 'Magento_OrderCancellationGraphQl',
    enabled: true,
    description: 'GraphQL: cancelOrder, confirmCancelOrder, requestGuestOrderCancel.',
  });
  expect(stateOf(listed, 'Acme_Loyalty')).toBe(true);
  expect(stateOf(listed, 'Magento_TwoFactorAuth')).toBe(false);
  changeMagento(sandbox, { version: '2.4.6' });
  expect(stateOf(listModules(sandbox), 'Magento_OrderCancellationGraphQl')).toBeUndefined();
});

test.each(['commerce', 'open-source'] as const)(
  'lists each module of the edition %s once, with a description',
  (edition) => {
    const listed = listModules(createSandbox({ edition }));
    expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
    expect(listed.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
    expect(listed.some(({ name }) => name === 'Magento_GiftRegistryGraphQl')).toBe(edition === 'commerce');
  },
);

test('disables a module, keeps that in the world, and restores the default by null or by a reset', () => {
  const sandbox = createSandbox();
  expect(stateOf(changeModules(sandbox, { [WISHLIST]: false }), WISHLIST)).toBe(false);
  expect(getWorld(sandbox).modules).toEqual({ [WISHLIST]: false });
  expect(stateOf(changeModules(sandbox, { [WISHLIST]: null }), WISHLIST)).toBe(true);
  expect(getWorld(sandbox).modules).toEqual({});
  changeModules(sandbox, { [WISHLIST]: false });
  resetWorld(sandbox);
  expect(stateOf(listModules(sandbox), WISHLIST)).toBe(true);
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'enables and disables a module with the name of a property of every object: %s',
  (property) => {
    const sandbox = createSandbox();
    const name = `Magento_${property}`;
    expect(changeModules(sandbox, { [name]: false })).toContainEqual({
      name,
      enabled: false,
      description: 'Its name in GET /V1/modules.',
    });
    expect(getWorld(sandbox).modules).toEqual({ [name]: false });
  },
);

test('refuses to disable content staging of an edition without it while there are campaigns', () => {
  const campaigns = [{ name: 'spring', from: '2030-03-01T00:00:00Z' }];
  const sandbox = createSandbox({ edition: 'open-source', modules: { Magento_Staging: true }, campaigns });
  for (const state of [false, null])
    expect(errorOf(() => changeModules(sandbox, { [WISHLIST]: false, Magento_Staging: state }))).toBe(
      "Conflict: module 'Magento_Staging' is in use by spring",
    );
  expect(stateOf(listModules(sandbox), WISHLIST)).toBe(true);
  expect(() => resetWorld(sandbox, getWorld(sandbox))).not.toThrow();
});
