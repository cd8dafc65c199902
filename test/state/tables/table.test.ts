import { expect, test } from 'vitest';
import { createTable, tableBase } from '../../../src/state/tables/table.ts';

interface Row {
  readonly id: number;
  readonly name: string;
}

const createBase = () =>
  tableBase<Row>(
    [
      { id: 3, name: 'c' },
      { id: 1, name: 'a' },
    ],
    ({ name }) => name,
  );

test('finds the rows of its base by id and by key, and lists them in the order of their ids', () => {
  const table = createTable(createBase());
  expect([table.get(1), table.find('c'), table.get(2), table.find('b')]).toEqual([
    { id: 1, name: 'a' },
    { id: 3, name: 'c' },
    undefined,
    undefined,
  ]);
  expect(table.values().map(({ id }) => id)).toEqual([1, 3]);
  expect([table.nextId, table.changes, table.hasRules]).toEqual([4, 0, false]);
});

test('an empty table starts with id 1', () => {
  expect(createTable(tableBase<Row>([], ({ name }) => name)).nextId).toBe(1);
});

test('adds a row and finds it by its key', () => {
  const table = createTable(createBase());
  expect(table.put({ id: 2, name: 'b' })).toEqual({ id: 2, name: 'b' });
  expect([table.find('b'), table.find('a')?.id]).toEqual([{ id: 2, name: 'b' }, 1]);
  expect(table.values().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect([table.nextId, table.changes]).toEqual([4, 1]);
  table.put({ id: 9, name: 'z' });
  expect(table.nextId).toBe(10);
});

test('a row with a new key is not found by its old key', () => {
  const table = createTable(createBase());
  table.put({ id: 1, name: 'renamed' });
  expect([table.find('a'), table.find('renamed'), table.get(1)]).toEqual([
    undefined,
    { id: 1, name: 'renamed' },
    { id: 1, name: 'renamed' },
  ]);
});

test('an updated row keeps its key', () => {
  const table = createTable(createBase());
  const row = { id: 1, name: 'a' };
  expect(table.update(row)).toBe(row);
  expect([table.find('a'), table.changes]).toEqual([row, 1]);
});

test('a deleted row is not found, and its id and key can be used again', () => {
  const table = createTable(createBase());
  table.delete(3);
  expect([table.get(3), table.find('c'), table.nextId]).toEqual([undefined, undefined, 4]);
  expect([table.values(), [...table.ids()]]).toEqual([[{ id: 1, name: 'a' }], [1]]);
  table.put({ id: 3, name: 'c' });
  expect(table.find('c')).toEqual({ id: 3, name: 'c' });
});

test('changes of one table do not affect another one with the same base', () => {
  const base = createBase();
  const changed = createTable(base);
  changed.delete(1);
  changed.put({ id: 3, name: 'other' });
  expect(createTable(base).values()).toEqual([
    { id: 1, name: 'a' },
    { id: 3, name: 'c' },
  ]);
});

test('an unchanged table shares its base; a changed one has a new base with its rows and next id', () => {
  const base = createBase();
  const table = createTable(base);
  expect(table.base).toBe(base);
  table.delete(3);
  const copy = createTable(table.base);
  expect([copy.values(), copy.find('c'), copy.nextId]).toEqual([[{ id: 1, name: 'a' }], undefined, 4]);
});

test('counts additions, updates and deletions', () => {
  const table = createTable(createBase());
  table.put({ id: 2, name: 'b' });
  table.update({ id: 2, name: 'b' });
  table.delete(2);
  expect(table.changes).toBe(3);
});

test('a key that another row has taken stays with it', () => {
  const table = createTable(createBase());
  table.put({ id: 5, name: 'a' });
  table.delete(1);
  expect(table.find('a')).toEqual({ id: 5, name: 'a' });
});
