import { mergeIds, type RowRule } from './row-rule.ts';

/** Rows of one type, by id and by a unique key. Rows are immutable; a change replaces the row. */
export interface Table<Row extends { readonly id: number }> {
  get(id: number): Row | undefined;
  find(key: string): Row | undefined;
  put(row: Row): Row;
  /** Replaces a row whose key has not changed. */
  update(row: Row): Row;
  delete(id: number): void;
  /** All rows, in the order of their ids. */
  values(): Row[];
  /** The ids of all rows that are greater than an id, ascending. */
  ids(after?: number): Iterable<number>;
  /** Whether rules generate rows. */
  readonly hasRules: boolean;
  /** The stored rows: all except generated rows that have not changed. */
  stored(): Row[];
  /** Ids of deleted rows of the base or of a rule. */
  deletedIds(): number[];
  readonly nextId: number;
  /** Number of changes, by which caches detect that rows have changed. */
  readonly changes: number;
  /** The current rows as the base of other tables. */
  readonly base: TableBase<Row>;
}

/** Immutable rows that several tables share as their initial rows. */
export interface TableBase<Row> {
  readonly rows: ReadonlyMap<number, Row>;
  readonly ids: ReadonlyMap<string, number>;
  readonly keyOf: (row: Row) => string;
  readonly nextId: number;
  /** Rules that generate rows, in the order of their ids. A row with an id of a rule replaces the generated row. */
  readonly rules: readonly RowRule<Row>[];
}

/** Indexes rows. Their keys must be unique, and rules must not overlap. */
export function tableBase<Row extends { readonly id: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  rules: readonly RowRule<Row>[] = [],
): TableBase<Row> {
  const lastIds = [...rows.map(({ id }) => id), ...rules.map(({ lastId }) => lastId)];
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    ids: new Map(rows.map((row) => [keyOf(row), row.id])),
    keyOf,
    nextId: lastIds.reduce((highest, id) => Math.max(highest, id), 0) + 1,
    rules: [...rules].sort((one, other) => one.firstId - other.firstId),
  };
}

/** Creates a table from base rows. Changes are stored in an overlay, so that creating and resetting a table is fast. */
export function createTable<Row extends { readonly id: number }>(base: TableBase<Row>): Table<Row> {
  const { changed, changedIds, baseRow, get, idOf, storedIds, ids } = createOverlay(base);
  let nextId = base.nextId;
  let changes = 0;

  const releaseKey = (row: Row | undefined) => {
    const key = row && base.keyOf(row);
    if (key !== undefined && idOf(key) === row?.id) changedIds.set(key, undefined);
  };
  const rowsOf = (some: Iterable<number>) => Array.from(some, get).filter((row) => row !== undefined);
  const values = () => rowsOf(ids());

  return {
    get,
    find(key) {
      const id = idOf(key);
      return id === undefined ? undefined : get(id);
    },
    put(row) {
      changes += 1;
      const before = get(row.id);
      const key = base.keyOf(row);
      if (before === undefined || base.keyOf(before) !== key) {
        releaseKey(before);
        changedIds.set(key, row.id);
      }
      changed.set(row.id, row);
      nextId = Math.max(nextId, row.id + 1);
      return row;
    },
    update(row) {
      changes += 1;
      changed.set(row.id, row);
      return row;
    },
    delete(id) {
      changes += 1;
      releaseKey(get(id));
      changed.set(id, undefined);
    },
    values,
    ids,
    hasRules: base.rules.length > 0,
    stored: () => rowsOf(storedIds()),
    deletedIds: () => [...changed].flatMap(([id, row]) => (row === undefined && baseRow(id) ? [id] : [])),
    get nextId() {
      return nextId;
    },
    get changes() {
      return changes;
    },
    get base() {
      return changed.size === 0 ? base : { ...tableBase(values(), base.keyOf), nextId };
    },
  };
}

/** The changes of a table, and its rows and ids with these changes. `undefined` marks a deleted row or key. */
function createOverlay<Row extends { readonly id: number }>(base: TableBase<Row>) {
  const { rules } = base;
  const changed = new Map<number, Row | undefined>();
  const changedIds = new Map<string, number | undefined>();

  const baseRow = (id: number) => base.rows.get(id) ?? (rules.length > 0 ? ruleRow(rules, id) : undefined);
  const get = (id: number) => (changed.size > 0 && changed.has(id) ? changed.get(id) : baseRow(id));
  const baseId = (key: string) => {
    const id = base.ids.get(key);
    if (id !== undefined || rules.length === 0) return id;
    const ruleId = ruleIdOf(rules, key);
    return ruleId === undefined || base.rows.has(ruleId) ? undefined : ruleId;
  };
  const idOf = (key: string) => (changedIds.size > 0 && changedIds.has(key) ? changedIds.get(key) : baseId(key));
  const storedIds = () =>
    [...new Set([...base.rows.keys(), ...changed.keys()])].filter((id) => get(id)).sort((one, other) => one - other);
  const ids = (after = Number.NEGATIVE_INFINITY) => {
    const stored = storedIds().filter((id) => id > after);
    return rules.length === 0 ? stored : withRuleIds(stored, after);
  };
  function* withRuleIds(stored: readonly number[], after: number) {
    for (const id of mergeIds(stored, rules, after)) if (!changed.has(id) || changed.get(id)) yield id;
  }
  return { changed, changedIds, baseRow, get, idOf, storedIds, ids };
}

function ruleRow<Row>(rules: readonly RowRule<Row>[], id: number): Row | undefined {
  for (const rule of rules) if (id <= rule.lastId) return rule.get(id);
  return undefined;
}

function ruleIdOf(rules: readonly RowRule<unknown>[], key: string): number | undefined {
  for (const rule of rules) {
    const id = rule.idOf(key);
    if (id !== undefined) return id;
  }
  return undefined;
}
