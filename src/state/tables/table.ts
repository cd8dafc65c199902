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
  readonly nextId: number;
  /** Number of changes so far. Caches of values derived from the rows compare it. */
  readonly changes: number;
  /** The current rows, from which other tables can start. */
  readonly base: TableBase<Row>;
}

/** Immutable rows, shared by all tables that start from them. */
export interface TableBase<Row> {
  readonly rows: ReadonlyMap<number, Row>;
  readonly ids: ReadonlyMap<string, number>;
  readonly keyOf: (row: Row) => string;
  readonly nextId: number;
}

/** Indexes rows. Callers check that keys are unique. */
export function tableBase<Row extends { readonly id: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): TableBase<Row> {
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    ids: new Map(rows.map((row) => [keyOf(row), row.id])),
    keyOf,
    nextId: rows.reduce((highest, row) => Math.max(highest, row.id), 0) + 1,
  };
}

/** Creates a table from base rows. Changes are stored in an overlay, so that creating and resetting a table is cheap. */
export function createTable<Row extends { readonly id: number }>(base: TableBase<Row>): Table<Row> {
  const changed = new Map<number, Row | undefined>();
  const changedIds = new Map<string, number | undefined>();
  let nextId = base.nextId;
  let changes = 0;

  const get = (id: number) => (changed.size > 0 && changed.has(id) ? changed.get(id) : base.rows.get(id));
  const idOf = (key: string) => (changedIds.size > 0 && changedIds.has(key) ? changedIds.get(key) : base.ids.get(key));
  const releaseKey = (row: Row | undefined) => {
    if (row) changedIds.set(base.keyOf(row), undefined);
  };
  const values = () => {
    const ids = new Set([...base.rows.keys(), ...changed.keys()]);
    const rows = [...ids].map(get).filter((row) => row !== undefined);
    return rows.sort((one, other) => one.id - other.id);
  };

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
