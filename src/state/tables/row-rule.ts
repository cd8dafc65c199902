/** A rule that builds rows when they are looked up. A table stores a row when it changes. */
export interface RowRule<Row> {
  readonly firstId: number;
  readonly lastId: number;
  /** Ids in the range without a row. */
  readonly except: ReadonlySet<number>;
  get(id: number): Row | undefined;
  /** The id of the row with a key. */
  idOf(key: string): number | undefined;
}

/**
 * Lists the ids of stored rows and of rules that are greater than an id, ascending. Ranges of rules do not overlap.
 *
 * @param stored ids of stored rows, ascending; all are greater than `after`
 */
export function* mergeIds(
  stored: readonly number[],
  rules: readonly RowRule<unknown>[],
  after: number,
): Generator<number> {
  let next = 0;
  for (const { firstId, lastId, except } of rules) {
    for (; next < stored.length; next += 1) {
      const id = stored[next];
      if (id === undefined || id >= firstId) break;
      yield id;
    }
    for (let id = Math.max(firstId, after + 1); id <= lastId; id += 1) {
      const isStored = stored[next] === id;
      if (isStored) next += 1;
      if (isStored || !except.has(id)) yield id;
    }
  }
  yield* stored.slice(next);
}
