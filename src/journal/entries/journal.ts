import type { HttpResponse } from '../../http/message.ts';
import { filterInSteps, type Steps } from '../../platform/steps.ts';
import { ResponseCompactor } from './compact-response.ts';
import { RequestCounters } from './counters.ts';
import { type Entry, faultIdsOf } from './entry.ts';
import { entrySize, type NewEntry, truncateBodies } from './entry-size.ts';
import { EventHub } from './event-hub.ts';
import { OperationCounts } from './operation-counts.ts';

/** Limits of a journal, and whether it shows secrets. */
export interface JournalSettings {
  /** Maximum number of entries; 0 records none. */
  readonly entries: number;
  /** Maximum size of all entries together, in characters. */
  readonly characters: number;
  /** Maximum length of a body in characters; longer bodies are truncated. */
  readonly bodyCharacters: number;
  /** Whether entries and exports show passwords, tokens and codes unredacted. */
  readonly showSecrets: boolean;
}

/** Settings of a journal without options. */
export const DEFAULT_JOURNAL: JournalSettings = {
  entries: 10_000,
  characters: 64_000_000,
  bodyCharacters: 262_144,
  showSecrets: false,
};

type EntryTest = (entry: Entry) => boolean;

/** The recorded requests of one world: a ring buffer, bounded in entries and in size. */
export class Journal {
  readonly settings: JournalSettings;
  /** Events of the world. */
  readonly events = new EventHub();
  readonly counters = new RequestCounters();
  #ring: (Entry | undefined)[] = [];
  /** Size of the entry at the same index of the ring. */
  #sizes: number[] = [];
  #operations = new OperationCounts();
  /** Index of the oldest entry. */
  #oldest = 0;
  #count = 0;
  #characters = 0;
  #total = 0;
  readonly #compactor = new ResponseCompactor();

  constructor(settings: JournalSettings = DEFAULT_JOURNAL) {
    this.settings = settings;
  }

  /** Requests recorded since the journal was cleared. */
  get total(): number {
    return this.#total;
  }

  /** Id of the next entry. */
  get nextId(): number {
    return this.#total + 1;
  }

  /** Number of requests that the journal has deleted, the oldest ones. */
  get dropped(): number {
    return this.#total - this.#count;
  }

  /** Entries in the journal. */
  get size(): number {
    return this.#count;
  }

  /**
   * A response with the same properties, to be recorded.
   *
   * @param token the newest token of the world
   */
  compact(response: HttpResponse, token: string | undefined): HttpResponse {
    return this.settings.entries > 0 ? this.#compactor.compact(response, token) : response;
  }

  /**
   * Records a request, and emits its events.
   *
   * @param added its id is `nextId`
   */
  record(added: NewEntry): Entry {
    const entry = truncateBodies(added, this.settings.bodyCharacters);
    this.#total += 1;
    if (this.settings.entries > 0) this.#append(entry);
    this.counters.count(entry);
    if (this.events.hasListeners) this.#emit(entry);
    return entry;
  }

  /** Entries that pass a test, oldest first; with a limit, the newest of them. */
  find(test: EntryTest, limit = Number.POSITIVE_INFINITY): Entry[] {
    const found: Entry[] = [];
    for (let index = this.#count - 1; index >= 0 && found.length < limit; index -= 1) {
      const entry = this.#at(index);
      if (entry && test(entry)) found.push(entry);
    }
    return found.reverse();
  }

  /** Like `find`, in steps. Entries that are recorded after the call are not found. */
  search(test: EntryTest, limit?: number): Steps<Entry[]> {
    return filterInSteps(this.list(), test, limit);
  }

  /** All entries, oldest first. */
  list(): Entry[] {
    const entries: Entry[] = [];
    for (let index = 0; index < this.#count; index += 1) {
      const entry = this.#at(index);
      if (entry) entries.push(entry);
    }
    return entries;
  }

  /** Number of entries with an operation. */
  countOperation(name: string): number {
    return this.#operations.count(name);
  }

  get(id: number): Entry | undefined {
    const index = id - this.dropped - 1;
    return index >= 0 && index < this.#count ? this.#at(index) : undefined;
  }

  clear(): void {
    this.#ring = [];
    this.#sizes = [];
    this.#operations = new OperationCounts();
    this.#oldest = 0;
    this.#count = 0;
    this.#characters = 0;
    this.#total = 0;
  }

  /** Replaces the entries by those of an earlier run; ids continue from them. */
  restore(entries: readonly Entry[], total: number): void {
    this.clear();
    const restored = this.settings.entries > 0 ? entries.slice(-this.settings.entries) : [];
    for (const entry of restored) this.#append(entry);
    this.#total = Math.max(total, this.#count);
  }

  #at(index: number): Entry | undefined {
    const slot = this.#oldest + index;
    return this.#ring[slot < this.settings.entries ? slot : slot - this.settings.entries];
  }

  #append(entry: Entry): void {
    if (this.#count === this.settings.entries) this.#dropOldest();
    const slot = (this.#oldest + this.#count) % this.settings.entries;
    const size = entrySize(entry);
    this.#characters += size;
    this.#ring[slot] = entry;
    this.#sizes[slot] = size;
    this.#operations.add(slot, entry.exchange.operations);
    this.#count += 1;
    while (this.#characters > this.settings.characters && this.#count > 1) this.#dropOldest();
  }

  #dropOldest(): void {
    this.#characters -= this.#sizes[this.#oldest] ?? 0;
    // `delete` would leave a hole, which makes access to the array slower.
    this.#ring[this.#oldest] = undefined;
    this.#operations.remove(this.#oldest);
    this.#oldest = (this.#oldest + 1) % this.settings.entries;
    this.#count -= 1;
  }

  #emit(entry: Entry): void {
    this.events.emit({ type: 'request', entry });
    for (const fault of faultIdsOf(entry)) this.events.emit({ type: 'fault-fired', entry, fault });
  }
}
