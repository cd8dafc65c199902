import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { isPage, keyOfPage, keysOnPage, pageFor, pageInfo, pageOfKey } from '../../../src/graphql/mocks/paging.ts';

test.each([
  ['items: [Int] total_count: Int', true],
  ['items: [Int!]! page_info: Int', true],
  ['items: [Int] item_count: Int', true],
  ['items: [Int] other: Int', false],
  ['items: Int total_count: Int', false],
  ['entries: [Int] total_count: Int', false],
])('a type with %s is a page: %j', (fields, expected) => {
  const type = buildSchema(`type Query { t: T } type T { ${fields} }`).getType('T');
  if (!isObjectType(type)) throw new Error('no type');
  expect(isPage(type)).toBe(expected);
});

test('a list without paging arguments is shown whole, with two to four entries', () => {
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    const page = pageFor(key, {});
    expect(page).toEqual({ pageSize: page.total, currentPage: 1, total: page.total, listKey: `${key}({})` });
    expect(page.total).toBeGreaterThanOrEqual(2);
    expect(page.total).toBeLessThanOrEqual(4);
  }
});

test('a list with paging arguments has three to thirty-two entries, the same on every page', () => {
  const totals = [1, 2, 3].map((currentPage) => pageFor('key', { pageSize: 5, currentPage }).total);
  expect(new Set(totals).size).toBe(1);
  expect(totals[0]).toBeGreaterThanOrEqual(3);
  expect(totals[0]).toBeLessThanOrEqual(32);
});

test.each([
  [{ pageSize: 0 }, { pageSize: 1, currentPage: 1 }],
  [
    { pageSize: -3, currentPage: -1 },
    { pageSize: 1, currentPage: 1 },
  ],
  [{ pageSize: 5 }, { pageSize: 5, currentPage: 1 }],
  [
    { pageSize: 5, currentPage: 2 },
    { pageSize: 5, currentPage: 2 },
  ],
  [
    { pageSize: 5, currentPage: null },
    { pageSize: 5, currentPage: 1 },
  ],
])('reads the page of the arguments %j', (args, expected) => {
  expect(pageFor('key', args)).toMatchObject(expected);
});

test('generates another list for other arguments', () => {
  expect(pageFor('key', { pageSize: 5, filter: 'a' }).listKey).toBe('key({"filter":"a"})');
});

test.each([{}, { pageSize: 5 }, { pageSize: 5, currentPage: 3 }, { pageSize: 2, filter: 'a@b' }])(
  'the key of a page contains it: %j',
  (args) => {
    const page = pageFor('key@1/2', args);
    expect(pageOfKey(keyOfPage(page, args))).toEqual(page);
  },
);

test('a key of another form is that of a whole list', () => {
  expect(pageOfKey('uid=own')).toMatchObject({ listKey: 'uid=own', currentPage: 1 });
});

test.each([
  [{ pageSize: 2, currentPage: 1, total: 5 }, ['k#0', 'k#1']],
  [{ pageSize: 2, currentPage: 3, total: 5 }, ['k#4']],
  [{ pageSize: 2, currentPage: 4, total: 5 }, []],
  [{ pageSize: 10, currentPage: 1, total: 3 }, ['k#0', 'k#1', 'k#2']],
])('the entries of %j are %j', (page, keys) => {
  expect(keysOnPage({ ...page, listKey: 'k' })).toEqual(keys);
});

test('the page information has the number of pages', () => {
  expect(pageInfo({ pageSize: 2, currentPage: 3, total: 5, listKey: 'k' })).toEqual({
    page_size: 2,
    current_page: 3,
    total_pages: 3,
  });
});
