import { expect, test } from 'vitest';
import { type SearchCriteria, searchRows } from '../../../src/rest/values/search-criteria.ts';
import { createRealm } from '../routing/create-realm.ts';

const realm = createRealm();

const FIELDS = ['id', 'name', 'city', 'tags'];
const rows = [
  { id: 1, name: 'Mara', city: 'Basel', tags: 'a,b' },
  { id: 2, name: 'nora', city: null, tags: 'b,c' },
  { id: 10, name: 'Zoe', city: 'Bern', tags: '' },
];
const idsOf = (criteria: SearchCriteria) => searchRows(realm, rows, FIELDS, criteria).items.map((row) => row['id']);
const filterBy = (field: string, condition_type: string | undefined, value: string) => ({
  filter_groups: [{ filters: [{ field, value, ...(condition_type !== undefined && { condition_type }) }] }],
});

test.each([
  ['name', undefined, 'MARA', [1]],
  ['name', 'eq', 'mara', [1]],
  ['name', 'unknown', 'mara', [1]],
  ['name', 'neq', 'mara', [2, 10]],
  ['id', 'eq', '2', [2]],
  ['id', 'gt', '1', [2, 10]],
  ['id', 'gteq', '2', [2, 10]],
  ['id', 'moreq', '2', [2, 10]],
  ['id', 'from', '2', [2, 10]],
  ['id', 'lt', '2', [1]],
  ['id', 'lteq', '2', [1, 2]],
  ['id', 'to', '2', [1, 2]],
  ['name', 'like', '%ra', [1, 2]],
  ['name', 'nlike', '%ra', [10]],
  ['id', 'in', '1, 10', [1, 10]],
  ['id', 'nin', '1,10', [2]],
  ['tags', 'finset', 'b', [1, 2]],
  ['city', 'null', '', [2]],
  ['city', 'notnull', '', [1, 10]],
  ['city', 'eq', '', [2]],
])('filters %s by %s %j', (field, condition, value, ids) => {
  expect(idsOf(filterBy(field, condition, value))).toEqual(ids);
});

test('requires one filter of every group', () => {
  const groups = [
    {
      filters: [
        { field: 'name', value: 'Mara' },
        { field: 'name', value: 'Zoe' },
      ],
    },
    { filters: [{ field: 'city', value: 'Bern' }] },
    { filters: [] },
  ];
  expect(idsOf({ filter_groups: groups })).toEqual([10]);
});

test.each<[string, SearchCriteria, number[]]>([
  ['by id by default', {}, [1, 2, 10]],
  ['ascending', { sort_orders: [{ field: 'name', direction: 'asc' }] }, [1, 2, 10]],
  ['descending', { sort_orders: [{ field: 'name', direction: 'DESC' }] }, [10, 2, 1]],
  ['descending without a direction', { sort_orders: [{ field: 'id' }] }, [10, 2, 1]],
  ['by id for no sort order', { sort_orders: [] }, [1, 2, 10]],
  [
    'by several fields',
    {
      sort_orders: [
        { field: 'city', direction: 'ASC' },
        { field: 'id', direction: 'ASC' },
      ],
    },
    [2, 1, 10],
  ],
])('sorts %s', (_, criteria, ids) => {
  expect(idsOf(criteria)).toEqual(ids);
});

test.each<[SearchCriteria, number[]]>([
  [{ page_size: 2 }, [1, 2]],
  [{ page_size: 2, current_page: 2 }, [10]],
  [{ page_size: 2, current_page: 99 }, []],
  [{ page_size: 2, current_page: 0 }, [1, 2]],
  [{ page_size: 2, current_page: -1 }, [1, 2]],
  [{ page_size: -1 }, [1]],
  [{ page_size: 0, current_page: 5 }, [1, 2, 10]],
])('returns the page %j', (criteria, ids) => {
  expect(idsOf(criteria)).toEqual(ids);
});

test('returns the last page for a page after it, before 2.4.0', () => {
  const criteria = { page_size: 2, current_page: 99 };
  expect(searchRows(createRealm({ magento: '2.3.7' }), rows, FIELDS, criteria).items).toMatchObject([{ id: 10 }]);
});

// Recorded from Magento 2.4.7-p3.
test('repeats a page number of 0', () => {
  expect(searchRows(realm, rows, FIELDS, { current_page: 0 }).search_criteria).toEqual({
    filter_groups: [],
    current_page: 0,
  });
});

test('counts all matches and repeats the criteria', () => {
  const criteria = { ...filterBy('id', undefined, '1'), page_size: 1, current_page: 1 };
  expect(searchRows(realm, rows, FIELDS, criteria)).toMatchObject({
    search_criteria: {
      filter_groups: [{ filters: [{ field: 'id', value: '1', condition_type: 'eq' }] }],
      page_size: 1,
      current_page: 1,
    },
    total_count: 1,
  });
});

test.each<[string, SearchCriteria]>([
  ['a filter', filterBy('shoe_size', 'eq', '1')],
  ['a sort order', { sort_orders: [{ field: 'shoe_size' }] }],
])('refuses %s of an unknown field', (_, criteria) => {
  expect(() => searchRows(realm, rows, FIELDS, criteria)).toThrowError(
    expect.objectContaining({ key: 'attributeNameInvalid', parameters: ['shoe_size'] }),
  );
});
