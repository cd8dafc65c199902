import { Counters } from './counters.ts';
import { type Entry, faultsOf } from './entry.ts';
import { type NewEntry, sizeOf, withinLimit } from './entry-size.ts';
import { EventHub } from './event-hub.ts';

export interface JournalSettings {
  /** 0 records nothing. */
  readonly entries: number;
  /** Characters of bodies and header values kept together. */
  readonly characters: number;
  /** Characters of one body; what is longer is cut. */
  readonly bodyCharacters: number;
  /** Whether answers and exports show passwords, tokens and codes as they came. */
  readonly showSecrets: boolean;
}

export const DEFAULT_JOURNAL: JournalSettings = {
  entries: 10_000,
  characters: 64_000_000,
  bodyCharacters: 262_144,
  showSecrets: false,
};

type Test = (entry: Entry) => boolean;

/** The recorded exchanges of one world: a ring, bounded in entries and in size. */
export class Journal {
  readonly settings: JournalSettings;
  /** What happens in the world, as it happens. */
  readonly events = new EventHub();
  readonly counters = new Counters();
  #ring: (Entry | undefined)[] = [];
  /** What the entry at the same place takes. */
  #sizes: number[] = [];
  /** Index of the oldest entry, once the ring has come round. */
  #oldest = 0;
  #count = 0;
  #characters = 0;
  #total = 0;

  constructor(settings: JournalSettings = DEFAULT_JOURNAL) {
    this.settings = settings;
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

  /** Entries that can be found. */
  get size(): number {
    return this.#count;
  }

  /** Keeps an exchange; its id is that of `nextId`. */
  record(exchange: NewEntry): Entry {
    const entry = withinLimit(exchange, this.settings.bodyCharacters);
    this.#total += 1;
    if (this.settings.entries > 0) this.#keep(entry);
    this.counters.count(entry);
    if (this.events.hasListeners) this.#tell(entry);
    return entry;
  }

  /** Entries that a test takes, oldest first; with a limit, the newest of them. */
  find(test: Test, limit = Number.POSITIVE_INFINITY): Entry[] {
    const found: Entry[] = [];
    for (let index = this.#count - 1; index >= 0 && found.length < limit; index -= 1) {
      const entry = this.#at(index);
      if (entry && test(entry)) found.push(entry);
    }
    return found.reverse();
  }

  /** The first that a test takes, oldest first. */
  first(test: Test): Entry | undefined {
    for (let index = 0; index < this.#count; index += 1) {
      const entry = this.#at(index);
      if (entry && test(entry)) return entry;
    }
    return undefined;
  }

  count(test: Test): number {
    let count = 0;
    for (let index = 0; index < this.#count; index += 1) {
      const entry = this.#at(index);
      if (entry && test(entry)) count += 1;
    }
    return count;
  }

  get(id: number): Entry | undefined {
    const index = id - this.dropped - 1;
    return index >= 0 && index < this.#count ? this.#at(index) : undefined;
  }

  clear(): void {
    this.#ring = [];
    this.#sizes = [];
    this.#oldest = 0;
    this.#count = 0;
    this.#characters = 0;
    this.#total = 0;
  }

  /** Entries of an earlier run, as they were: what comes next counts on from them. */
  restore(entries: readonly Entry[], total: number): void {
    this.clear();
    const kept = this.settings.entries > 0 ? entries.slice(-this.settings.entries) : [];
    for (const entry of kept) this.#keep(entry);
    this.#total = Math.max(total, this.#count);
  }

  #at(index: number): Entry | undefined {
    const place = this.#oldest + index;
    return this.#ring[place < this.settings.entries ? place : place - this.settings.entries];
  }

  #keep(entry: Entry): void {
    if (this.#count === this.settings.entries) this.#dropOldest();
    const place = (this.#oldest + this.#count) % this.settings.entries;
    const size = sizeOf(entry);
    this.#characters += size;
    this.#ring[place] = entry;
    this.#sizes[place] = size;
    this.#count += 1;
    while (this.#characters > this.settings.characters && this.#count > 1) this.#dropOldest();
  }

  #dropOldest(): void {
    this.#characters -= this.#sizes[this.#oldest] ?? 0;
    // A hole would make the whole list slow.
    this.#ring[this.#oldest] = undefined;
    this.#oldest = (this.#oldest + 1) % this.settings.entries;
    this.#count -= 1;
  }

  #tell(entry: Entry): void {
    this.events.emit({ type: 'request', entry });
    for (const fault of faultsOf(entry)) this.events.emit({ type: 'fault-fired', entry, fault });
  }
}
