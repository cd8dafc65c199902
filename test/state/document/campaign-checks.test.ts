import { expect, test } from 'vitest';
import { campaignProblems } from '../../../src/state/document/campaign-checks.ts';
import type { CampaignFixture } from '../../../src/state/document/campaign-fixtures.ts';
import { formatPath } from '../../../src/state/document/document-problems.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';

const FROM = '2030-01-01T00:00:00Z';
const SHOP: FixtureDocument = {
  products: [{ sku: 'HAT' }],
  categories: [{ id: 5, name: 'Women', url_key: 'women' }, { name: 'Men' }],
};

const problemsOf = (document: FixtureDocument) =>
  campaignProblems(document).map(({ path, message }) => `${formatPath(path)}: ${message}`);
const problemsWith = (campaign: Partial<CampaignFixture>) =>
  problemsOf({ ...SHOP, campaigns: [{ name: 'Sale', from: FROM, ...campaign }] });

test.each([
  [undefined, undefined, true],
  ['commerce', undefined, true],
  ['open-source', undefined, false],
  ['open-source', { Magento_Staging: true }, true],
  ['open-source', { Magento_Staging: false }, false],
] as const)('the edition %s with the modules %j has campaigns: %s', (edition, modules, hasThem) => {
  const document = { ...(edition && { edition }), ...(modules && { modules }) };
  expect(problemsOf({ ...document, campaigns: [{ name: 'Sale', from: FROM }] })).toEqual(
    hasThem ? [] : ['campaigns: needs content staging, which only the edition `commerce` has'],
  );
  expect(problemsOf({ ...document, campaigns: [] })).toEqual([]);
});

test.each([
  [FROM, undefined, true],
  [FROM, null, true],
  [FROM, '2030-01-01T00:00:01Z', true],
  [FROM, FROM, false],
  [FROM, '2029-12-31T23:59:59Z', false],
  ['+1h', '+61m', true],
  ['+1h', '+60m', false],
  ['-1h', '-2h', false],
  ['-1h', '+1h', true],
  [FROM, '+1h', true],
  ['+1h', '2000-01-01T00:00:00Z', true],
])('a campaign from %s to %s is in order: %s', (from, to, isInOrder) => {
  expect(problemsWith({ from, to })).toEqual(isInOrder ? [] : [`campaigns[0].to: must be after 'from' (${from})`]);
});

test.each([
  [{ sku: 'hat', price: 3 }, undefined],
  [{ sku: 'BAG' }, ".sku: unknown product 'BAG'; expected one of products"],
  [{ sku: 'BAG', id: 3 }, ".sku: unknown product 'BAG'; expected one of products"],
  [{ sku: 'HAT', id: 3 }, '.id: a campaign cannot change this property'],
  [{ sku: 'HAT', __typename: 'VirtualProduct' }, '.__typename: a campaign cannot change this property'],
])('the change %j of a product', (change, problem) => {
  expect(problemsWith({ products: [{ sku: 'HAT' }, change] })).toEqual(
    problem === undefined ? [] : [`campaigns[0].products[1]${problem}`],
  );
});

test.each([
  [{ id: 5, name: 'Ladies' }, []],
  [{ url_key: 'women' }, []],
  [{ url_key: 'men' }, []],
  [{ uid: 'NQ==' }, []],
  [{ id: 5, url_key: 'women', uid: 'NQ==', parent: 'men' }, []],
  [{ name: 'Ladies' }, [": must name a category by 'id', 'uid' or 'url_key'"]],
  [{ id: 9 }, ['.id: unknown category 9; expected one of categories']],
  [{ url_key: 'kids' }, [".url_key: unknown category 'kids'; expected one of categories"]],
  [{ id: 5, url_key: 'ladies' }, [".url_key: the category has 'women', and a campaign cannot change it"]],
  [{ id: 5, uid: 'OQ==' }, [".uid: the category has 'NQ==', and a campaign cannot change it"]],
  [{ id: 5, parent: 'kids' }, [".parent: unknown category 'kids'; expected one of categories"]],
])('the change %j of a category', (change, problems) => {
  expect(problemsWith({ categories: [change] })).toEqual(problems.map((each) => `campaigns[0].categories[0]${each}`));
});
