import { matches, type Pattern } from '../wire/pattern.ts';
import { type Entry, subjectOf } from './entry.ts';

export interface JournalLimits {
  readonly entries: number;
  /** Characters of bodies and header values kept together. */
  readonly characters: number;
}

export const DEFAULT_LIMITS: JournalLimits = { entries: 10_000, characters: 64_000_000 };

/** What an entry takes beside its texts. */
const ENTRY_OVERHEAD = 500;

/** The recorded exchanges of one world: a ring, bounded in entries and in size. */
export class Journal {
  readonly #limits: JournalLimits;
  #ring: (Entry | undefined)[] = [];
  /** Index of the oldest entry, once the ring has come round. */
  #oldest = 0;
  #count = 0;
  #characters = 0;
  #total = 0;

  constructor(limits: JournalLimits = DEFAULT_LIMITS) {
    this.#limits = limits;
  }

  /** Ever recorded since the journal was cleared. */
  get total(): number {
    return this.#total;
  }

  /** Id of the entry that is recorded next. */
  get nextId(): number {
    return this.#total + 1;
  }

  /** Pushed out of the ring. */
  get dropped(): number {
    return this.#total - this.#count;
  }

  /** Keeps an exchange; its id is that of `nextId`. */
  record(entry: Entry): Entry {
    this.#total += 1;
    this.#characters += sizeOf(entry);
    if (this.#count === this.#limits.entries) this.#dropOldest();
    this.#ring[(this.#oldest + this.#count) % this.#limits.entries] = entry;
    this.#count += 1;
    while (this.#characters > this.#limits.characters && this.#count > 1) this.#dropOldest();
    return entry;
  }

  /** Entries that a pattern matches, oldest first; with a limit, the newest of them. */
  find(pattern: Pattern = {}, { since, limit }: { since?: (entry: Entry) => boolean; limit?: number } = {}): Entry[] {
    const found = this.#entries().filter((entry) => (since?.(entry) ?? true) && matches(pattern, subjectOf(entry)));
    return limit === undefined ? found : found.slice(Math.max(0, found.length - limit));
  }

  get(id: number): Entry | undefined {
    const index = id - this.dropped - 1;
    return index >= 0 && index < this.#count ? this.#ring[(this.#oldest + index) % this.#limits.entries] : undefined;
  }

  clear(): void {
    this.#ring = [];
    this.#oldest = 0;
    this.#count = 0;
    this.#characters = 0;
    this.#total = 0;
  }

  #entries(): Entry[] {
    const { entries } = this.#limits;
    return Array.from({ length: this.#count }, (_, index) => this.#ring[(this.#oldest + index) % entries]).filter(
      (entry) => entry !== undefined,
    );
  }

  #dropOldest(): void {
    const dropped = this.#ring[this.#oldest];
    if (dropped) this.#characters -= sizeOf(dropped);
    this.#ring[this.#oldest] = undefined; // else its bodies stay until the ring comes round
    this.#oldest = (this.#oldest + 1) % this.#limits.entries;
    this.#count -= 1;
  }
}

function sizeOf({ request, reply }: Pick<Entry, 'request' | 'reply'>): number {
  let size = request.body.length + request.path.length + request.query.length + reply.body.length + ENTRY_OVERHEAD;
  for (const name in request.headers) size += request.headers[name]?.length ?? 0;
  return size;
}
