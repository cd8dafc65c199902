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
export const createTable = <Row extends { readonly id: number }>(base: TableBase<Row>): Table<Row> =>
  new OverlayTable(base);

/** The changes of a table. A class, because each world has a dozen tables: methods of a prototype are shared by all of them. */
class OverlayTable<Row extends { readonly id: number }> implements Table<Row> {
  readonly #base: TableBase<Row>;
  /** Changed rows by id; `undefined` marks a deleted row. The maps are created when they are first needed, to save memory. */
  #changed: Map<number, Row | undefined> | undefined;
  /** Ids by changed key; `undefined` marks a deleted key. */
  #changedIds: Map<string, number | undefined> | undefined;
  #nextId: number;
  #changes = 0;

  constructor(base: TableBase<Row>) {
    this.#base = base;
    this.#nextId = base.nextId;
  }

  get hasRules() {
    return this.#base.rules.length > 0;
  }

  get nextId() {
    return this.#nextId;
  }

  get changes() {
    return this.#changes;
  }

  get base() {
    if (this.#changed === undefined) return this.#base;
    return { ...tableBase(this.values(), this.#base.keyOf), nextId: this.#nextId };
  }

  get(id: number): Row | undefined {
    return this.#changed?.has(id) ? this.#changed.get(id) : this.#baseRow(id);
  }

  find(key: string): Row | undefined {
    const id = this.#idOf(key);
    return id === undefined ? undefined : this.get(id);
  }

  put(row: Row): Row {
    const before = this.get(row.id);
    const key = this.#base.keyOf(row);
    if (before === undefined || this.#base.keyOf(before) !== key) {
      this.#releaseKey(before);
      this.#setId(key, row.id);
    }
    this.#nextId = Math.max(this.#nextId, row.id + 1);
    return this.update(row);
  }

  update(row: Row): Row {
    this.#setRow(row.id, row);
    return row;
  }

  delete(id: number): void {
    this.#releaseKey(this.get(id));
    this.#setRow(id, undefined);
  }

  values(): Row[] {
    return this.#rowsOf(this.ids());
  }

  ids(after = Number.NEGATIVE_INFINITY): Iterable<number> {
    const stored = this.#storedIds().filter((id) => id > after);
    return this.hasRules ? this.#withRuleIds(stored, after) : stored;
  }

  stored(): Row[] {
    return this.#rowsOf(this.#storedIds());
  }

  deletedIds(): number[] {
    const changed = [...(this.#changed ?? [])];
    return changed.flatMap(([id, row]) => (row === undefined && this.#baseRow(id) ? [id] : []));
  }

  #setRow(id: number, row: Row | undefined): void {
    this.#changes += 1;
    this.#changed ??= new Map();
    this.#changed.set(id, row);
  }

  #setId(key: string, id: number | undefined): void {
    this.#changedIds ??= new Map();
    this.#changedIds.set(key, id);
  }

  #releaseKey(row: Row | undefined): void {
    const key = row && this.#base.keyOf(row);
    if (key !== undefined && this.#idOf(key) === row?.id) this.#setId(key, undefined);
  }

  #rowsOf(ids: Iterable<number>): Row[] {
    return Array.from(ids, (id) => this.get(id)).filter((row) => row !== undefined);
  }

  #baseRow(id: number): Row | undefined {
    return this.#base.rows.get(id) ?? (this.hasRules ? ruleRow(this.#base.rules, id) : undefined);
  }

  #idOf(key: string): number | undefined {
    return this.#changedIds?.has(key) ? this.#changedIds.get(key) : this.#baseId(key);
  }

  #baseId(key: string): number | undefined {
    const { rows, ids, rules } = this.#base;
    const id = ids.get(key);
    if (id !== undefined || rules.length === 0) return id;
    const ruleId = ruleIdOf(rules, key);
    return ruleId === undefined || rows.has(ruleId) ? undefined : ruleId;
  }

  #storedIds(): number[] {
    const ids = new Set([...this.#base.rows.keys(), ...(this.#changed?.keys() ?? [])]);
    return [...ids].filter((id) => this.get(id)).sort((one, other) => one - other);
  }

  *#withRuleIds(stored: readonly number[], after: number) {
    const { rules } = this.#base;
    for (const id of mergeIds(stored, rules, after)) if (!this.#changed?.has(id) || this.#changed.get(id)) yield id;
  }
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
