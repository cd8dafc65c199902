import { expect, test } from 'vitest';
import { historyOf, schemaKeyOf } from '../../../src/graphql/schema/schema-history.ts';
import { magentoDefinitions } from '../../../src/graphql/schema/store-definitions.ts';
import { firstReleases } from '../../../src/magento/releases/describe-releases.ts';
import { NEWEST_RELEASE, parseRelease } from '../../../src/magento/releases/release.ts';

test.each([
  ['Query.compareList', ['2.4.2'], NEWEST_RELEASE],
  ['CompareList', ['2.4.2'], NEWEST_RELEASE],
  ['ProductMediaGalleryEntriesContent', ['2.3.1'], NEWEST_RELEASE],
  // A field of its interface.
  ['SimpleProduct.sku', ['2.3.1'], NEWEST_RELEASE],
  ['Query.products(search)', ['2.3.1'], NEWEST_RELEASE],
  ['Query.allCustomerGroups', ['2.4.8'], '2.4.8'],
])('%s exists since %s, until %s', (part, since, until) => {
  const history = historyOf(part);
  expect(firstReleases((name) => history.has(name))).toEqual(since);
  expect([...history.keys()].at(-1)).toBe(until);
});

test('a part that no release has has no history', () => {
  expect(historyOf('Customer.mobile').size + historyOf('Nothing').size + historyOf('').size).toBe(0);
});

test('the history of every type agrees with the schema of a release', () => {
  const release = '2.4.6-p8';
  const types = [...magentoDefinitions(parseRelease(release)).keys()];
  expect(types.filter((name) => !historyOf(name).has(release))).toEqual([]);
});

test('only releases with the same schema have the same key', () => {
  expect(schemaKeyOf('2.4.6-p1')).toBe(schemaKeyOf('2.4.6-p2'));
  expect(schemaKeyOf('2.4.7')).not.toBe(schemaKeyOf('2.4.6'));
});
