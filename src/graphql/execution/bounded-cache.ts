/** No single value takes more than this part of the memory. */
const LARGEST_SHARE = 1 / 16;

/** Values by text. The oldest are forgotten once there are too many, or once they take too much memory together. */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  readonly #mostEntries: number;
  readonly #mostBytes: number;
  #bytes = 0;

  constructor({ entries, bytes }: { entries: number; bytes: number }) {
    this.#mostEntries = entries;
    this.#mostBytes = bytes;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Keeps a value as the newest, unless it is too large; what was kept under the key goes either way. */
  keep(key: string, value: Value, bytes: number): void {
    this.#forget(key);
    if (bytes > this.#mostBytes * LARGEST_SHARE) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#mostEntries && this.#bytes <= this.#mostBytes) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}
