import { expect, test } from 'vitest';
import { mergeIds, type RowRule } from '../../../src/state/tables/row-rule.ts';
import { createTable, tableBase } from '../../../src/state/tables/table.ts';

interface Row {
  readonly id: number;
  readonly name: string;
}

const rule = (firstId: number, lastId: number, except: number[] = []): RowRule<Row> => ({
  firstId,
  lastId,
  except: new Set(except),
  get: (id) => (id >= firstId && id <= lastId && !except.includes(id) ? { id, name: `generated ${id}` } : undefined),
  idOf(key) {
    const id = Number(key.replace('generated ', ''));
    return this.get(id) && id;
  },
});

test.each<[string, number[], RowRule<Row>[], number, number[]]>([
  ['no rule', [2, 5], [], 0, [2, 5]],
  ['one rule', [], [rule(3, 5)], 0, [3, 4, 5]],
  ['ids before, in and after a rule', [1, 4, 9], [rule(3, 5)], 0, [1, 3, 4, 5, 9]],
  ['ids between two rules', [1, 4, 9], [rule(2, 3), rule(6, 7)], 0, [1, 2, 3, 4, 6, 7, 9]],
  ['ids of other rows in a rule', [], [rule(3, 6, [4, 5])], 0, [3, 6]],
  ['a stored id that the rule leaves out', [4], [rule(3, 6, [4, 5])], 0, [3, 4, 6]],
  ['ids after the start of a rule', [9], [rule(3, 6)], 4, [5, 6, 9]],
  ['ids after a rule', [9], [rule(3, 6)], 6, [9]],
])('merges %s', (_, stored, rules, after, expected) => {
  expect([...mergeIds(stored, rules, after)]).toEqual(expected);
});

const createBase = () => tableBase<Row>([{ id: 4, name: 'stored' }], ({ name }) => name, [rule(6, 7), rule(2, 4, [3])]);
const idsOf = (table: { values(): Row[] }) => table.values().map(({ id }) => id);

test('generated rows are found by id and key; a stored row replaces one', () => {
  const table = createTable(createBase());
  expect([table.hasRules, table.nextId]).toEqual([true, 8]);
  expect([table.get(2)?.name, table.get(4)?.name, table.get(3)]).toEqual(['generated 2', 'stored', undefined]);
  expect([table.find('generated 7')?.id, table.find('generated 4'), table.find('stored')?.id]).toEqual([
    7,
    undefined,
    4,
  ]);
  expect([table.find('generated 9'), table.find('other')]).toEqual([undefined, undefined]);
  expect(idsOf(table)).toEqual([2, 4, 6, 7]);
  expect([...table.ids(4)]).toEqual([6, 7]);
});

test('only changed generated rows are stored', () => {
  const table = createTable(createBase());
  expect([table.stored(), table.deletedIds()]).toEqual([[{ id: 4, name: 'stored' }], []]);
  table.put({ id: 6, name: 'changed' });
  table.put({ id: 9, name: 'new' });
  table.delete(2);
  table.delete(9);
  table.delete(4);
  expect(table.stored()).toEqual([{ id: 6, name: 'changed' }]);
  expect(table.deletedIds()).toEqual([2, 4]);
  expect([idsOf(table), [...table.ids()]]).toEqual([
    [6, 7],
    [6, 7],
  ]);
  expect([table.find('generated 6'), table.find('generated 2'), table.find('changed')?.id]).toEqual([
    undefined,
    undefined,
    6,
  ]);
});
