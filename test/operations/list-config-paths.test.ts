import { expect, test } from 'vitest';
import { listConfigPaths } from '../../src/operations/list-config-paths.ts';
import { createSandbox } from './create-sandbox.ts';

const LIFETIME = 'oauth/access_token_lifetime/customer';

test('lists value and default of a path', () => {
  const paths = listConfigPaths(createSandbox({ config: { [LIFETIME]: 2 } }));
  expect(paths.find(({ path }) => path === LIFETIME)).toMatchObject({ value: 2, default: 1 });
  expect(paths.every(({ description }) => description !== '')).toBe(true);
});

test.each([
  ['2.3.7', false],
  ['2.4.8', true],
])('%s has the path of the session size: %s', (magento, isListed) => {
  const paths = listConfigPaths(createSandbox({ magento })).map(({ path }) => path);
  expect(paths.includes('oauth/consumer/enable_integration_as_bearer')).toBe(isListed);
});
