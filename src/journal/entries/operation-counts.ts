const NO_OPERATIONS: readonly string[] = [];

/** Number of entries in the journal by operation, so that they can be counted without reading the entries. */
export class OperationCounts {
  readonly #counts = new Map<string, number>();
  /** The operations of the entry at the same index of the ring; requests with the same document share an array. */
  readonly #ofSlot: (readonly string[])[] = [];

  /** Number of entries with an operation. */
  count(operation: string): number {
    return this.#counts.get(operation) ?? 0;
  }

  add(slot: number, operations: readonly string[]): void {
    this.#ofSlot[slot] = operations;
    this.#change(operations, 1);
  }

  remove(slot: number): void {
    this.#change(this.#ofSlot[slot] ?? NO_OPERATIONS, -1);
    this.#ofSlot[slot] = NO_OPERATIONS;
  }

  /** An entry that has an operation twice, under two aliases, counts once. */
  #change(operations: readonly string[], by: number): void {
    const names = operations.length < 2 ? operations : new Set(operations);
    for (const name of names) {
      const count = this.count(name) + by;
      if (count === 0) this.#counts.delete(name);
      else this.#counts.set(name, count);
    }
  }
}
