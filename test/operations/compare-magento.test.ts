import { expect, test } from 'vitest';
import { compareMagento } from '../../src/operations/compare-magento.ts';
import { createSandbox, errorOf } from './create-sandbox.ts';

const sandbox = createSandbox({ magento: '2.4.3' });

test('compares with the release of the world by default', () => {
  const { from, to, traits, config } = compareMagento(sandbox, '2.4.4');
  expect([from, to]).toEqual(['2.4.3', '2.4.4']);
  expect(traits.map(({ trait }) => trait)).toContain('token_shape');
  expect(traits.every((row) => row.from !== row.to && row.description !== '')).toBe(true);
  expect(config.every((row) => row.from !== row.to)).toBe(true);
});

test('a release does not differ from itself', () => {
  expect(compareMagento(sandbox, '2.4.4', '2.4.4')).toMatchObject({ traits: [], config: [] });
});

test.each([
  ['2.4.99', undefined, "to: '2.4.99' is not a known release"],
  ['2.4.4', '1.9', "from: '1.9' is not a known release"],
])('refuses to compare %s with %s', (to, from, message) => {
  expect(errorOf(() => compareMagento(sandbox, to, from))).toContain(`InvalidDocument: ${message}`);
});
