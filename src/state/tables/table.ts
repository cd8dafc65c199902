/** Rows of one kind: by id, and by a key that is unique. Rows are immutable; a change puts a new one. */
export interface Table<Row extends { readonly id: number }> {
  get(id: number): Row | undefined;
  find(key: string): Row | undefined;
  put(row: Row): Row;
  /** Puts a row whose key has not changed. */
  update(row: Row): Row;
  delete(id: number): void;
  /** All rows, by id. */
  values(): Row[];
  readonly nextId: number;
  /** How often a row was put, updated or deleted: what is made from the rows is stale when it differs. */
  readonly changes: number;
  /** The rows as they are now, to start other tables from without copying. */
  readonly base: TableBase<Row>;
}

/** Rows that never change: shared by every table that starts from them. */
export interface TableBase<Row> {
  readonly rows: ReadonlyMap<number, Row>;
  readonly ids: ReadonlyMap<string, number>;
  readonly keyOf: (row: Row) => string;
  readonly nextId: number;
}

/** Indexes rows once. Of two rows with one key the later wins; callers check before. */
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

/** A table over a base: what changes lies in an overlay, so that making one costs nothing and dropping it undoes all. */
export function createTable<Row extends { readonly id: number }>(base: TableBase<Row>): Table<Row> {
  const changed = new Map<number, Row | undefined>();
  const changedIds = new Map<string, number | undefined>();
  let nextId = base.nextId;
  let changes = 0;

  const get = (id: number) => (changed.size > 0 && changed.has(id) ? changed.get(id) : base.rows.get(id));
  const idOf = (key: string) => (changedIds.size > 0 && changedIds.has(key) ? changedIds.get(key) : base.ids.get(key));
  const forgetKey = (row: Row | undefined) => {
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
        forgetKey(before);
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
      forgetKey(get(id));
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
