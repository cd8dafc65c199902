import { expect, test } from 'vitest';
import { checkValidParts } from '../../../src/state/document/check-valid-parts.ts';
import { documentProblemsOf } from './document-problems-of.ts';

const ANA = { email: 'ana@example.com', password: 'Spring-Rain7', firstname: 'Ana', lastname: 'Lee' };
const UNKNOWN_KEY = "unknown key; did you mean 'lastname'?";
const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
const wrong = { ...ANA, lastnam: 'x' };

test.each<[string, object, readonly string[]]>([
  [
    'in other lists',
    { customers: [wrong], admins: [{ username: 'ada', role: 'Editor' }] },
    [`customers[0].lastnam: ${UNKNOWN_KEY}`, "admins[0].role: unknown role 'Editor'; valid: Administrators"],
  ],
  [
    'in other items of the list, at their own index',
    { customers: [{ email: 'x' }, { ...ANA, group_id: 99 }] },
    ['customers[0].email', 'customers[0].firstname', 'customers[0].lastname', 'customers[1].group_id'],
  ],
  [
    'in lists within an item',
    { customers: [{ ...wrong, wishlist: [{ sku: 'NOPE' }] }], products: [] },
    ['customers[0].lastnam', 'customers[0].wishlist[0].sku'],
  ],
  [
    'in settings',
    { config: { 'oauth/access_token_lifetime/customr': 'x', 'a/b/c': [] } },
    ['config.a/b/c', 'config.oauth/access_token_lifetime/customr'],
  ],
  [
    'by a name that an invalid fault has, too',
    {
      faults: [{ then: { refuse: 'nope' } }],
      products: [{ sku: 'A' }],
      reviews: [{ sku: 'nope', nickname: 'A', summary: 'B', text: 'C', ratings: { Rating: 5 } }],
    },
    ['faults[0].then.refuse', 'reviews[0].sku'],
  ],
  ['to a release', { custmers: [], magento: '9.9' }, ['custmers', 'magento']],
  ['beside an array in place of an object', { config: [], magento: '9.9' }, ['config', 'magento']],
  ['beside a reserved name', JSON.parse('{"__proto__": {}, "magento": "9.9"}'), ['__proto__', 'magento']],
  ['beside a value that JSON does not have', { seed: 1n, magento: '9.9' }, ['seed', 'magento']],
  [
    'beside a value that contains itself twice',
    { mocks: { a: cyclic, b: { c: cyclic } }, magento: '9.9' },
    ['mocks.b.c.self', 'magento'],
  ],
])('reports unknown references together with invalid keys and values: %s', (_, document, expected) => {
  const problems = documentProblemsOf(document);
  expect(
    problems.map((line) => expected.find((each) => line === each || line.startsWith(`${each}: `)) ?? line).toSorted(),
  ).toEqual(expected.toSorted());
});

test.each<[string, object, readonly string[]]>([
  [
    'an invalid entity',
    { websites: [{ code: 'outlet', nme: 'x', config: 1 }, { name: 'shop' }], customers: [{ ...ANA, website: 'shop' }] },
    ['websites[0].config', 'websites[0].nme', 'websites[1].code'],
  ],
  [
    'an entity in a misspelled list',
    { productz: [{ sku: 'A 1' }], products: [], customers: [{ ...ANA, wishlist: [{ sku: 'a 1' }] }] },
    ['productz'],
  ],
  [
    'a category by its URL key',
    { categorys: [{ name: 'Big Coats' }], categories: [{ name: 'Red', parent: 'big-coats' }] },
    ['categorys'],
  ],
  [
    'a group whose number an invalid one changes',
    { customer_groups: [{ nme: 'A' }, { code: 'B' }], customers: [{ ...ANA, group_id: 5 }] },
    ['customer_groups[0].code', 'customer_groups[0].nme'],
  ],
  ['an owner of the wrong type', { tokens: [{ token: 'a', customer: 5 }] }, ['tokens[0].customer']],
  [
    'a value that another key of its object may change',
    { stores: [{ code: 'fr', website: 'outlet' }], customers: [{ ...ANA, store: 'fr', websit: 'outlet' }] },
    ['customers[0].websit'],
  ],
])('does not report a reference that an invalid part explains: %s', (_, document, paths) => {
  expect(
    documentProblemsOf(document)
      .map((line) => line.split(': ')[0])
      .toSorted(),
  ).toEqual(paths.toSorted());
});

test('reports a document that is not an object once', () => {
  expect(documentProblemsOf([])).toEqual([': expected an object, got an array']);
});

test('compares the path of a problem with a few others only, however many problems there are', () => {
  const COUNT = 1000;
  let reads = 0;
  const counted = (path: (string | number)[]) =>
    new Proxy(path, {
      get(target, key, receiver) {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const document = { customers: Array.from({ length: COUNT }, () => ({ ...ANA, lastname: 5, group_id: 99 })) };
  const invalid = document.customers.map((_, index) => ({
    path: counted(['customers', index, 'lastname']),
    message: 'expected a string',
  }));
  const found = checkValidParts(document, invalid, () => invalid.map(() => ({ path: ['magento'], message: 'x' })));
  expect(found).toHaveLength(COUNT);
  expect(reads).toBeLessThan(100 * COUNT);
});
