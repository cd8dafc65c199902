import { LRUCache } from 'lru-cache';
import { RequestCounters } from '../journal/entries/counters.ts';
import type { JournalSettings } from '../journal/entries/journal.ts';
import type { Digest } from '../platform/digest.ts';
import { Conflict, NotFound, Unavailable } from '../platform/errors.ts';
import { LETTERS_AND_DIGITS, type Random } from '../platform/random.ts';
import { realTime } from '../platform/real-time.ts';
import { createRandom } from '../platform/seeded-random.ts';
import type { InitialState } from '../state/world.ts';
import { Sandbox } from './sandbox.ts';
import { issuerIdOf, TokenIssuers } from './token-issuers.ts';

interface SandboxLimits {
  /** Maximum number of sandboxes at a time, the main world not counted. */
  readonly sandboxes: number;
  /** Maximum number of chosen ids that are remembered: a new sandbox with the same id must reject tokens of the earlier one. */
  readonly ids: number;
}

/** Limits of a server. */
export const DEFAULT_SANDBOX_LIMITS: SandboxLimits = { sandboxes: 10_000, ids: 10_000 };

/** Number of resets reserved for each sandbox of an id, so that no two of them have the same mark. */
const RESETS_PER_CREATION = 1_000_000;

interface SandboxEntry {
  readonly sandbox: Sandbox;
  /** Real time, milliseconds since 1970; infinite without a time to live. */
  readonly expiresAt: number;
}

interface NewSandbox {
  /** Default: a random id. */
  readonly id?: string | undefined;
  /** Default: that of the main world. */
  readonly initialState?: InitialState | undefined;
  /** Real time, seconds. Default: until it is deleted. */
  readonly ttlSeconds?: number | undefined;
}

/** The main world and the sandboxes of a server. */
export class Sandboxes {
  readonly main: Sandbox;
  readonly #digest: Digest;
  readonly #journal: JournalSettings | undefined;
  readonly #entries = new Map<string, SandboxEntry>();
  /** Number of sandboxes created with each chosen id. Created on first use, because it allocates memory for all ids. */
  #creations: LRUCache<string, number> | undefined;
  readonly #issuers = new TokenIssuers();
  /** Counters of the sandboxes that are closed. */
  readonly #closedCounters = new RequestCounters();
  readonly #random: Random;
  readonly #limits: SandboxLimits;
  readonly #hasOwnSchema: boolean;

  constructor(
    initialState: InitialState,
    digest: Digest,
    journal?: JournalSettings,
    limits: SandboxLimits = DEFAULT_SANDBOX_LIMITS,
    hasOwnSchema = false,
  ) {
    this.#hasOwnSchema = hasOwnSchema;
    this.#digest = digest;
    this.#journal = journal;
    this.#limits = limits;
    this.#random = createRandom(`${initialState.seed}/sandboxes`);
    this.main = this.#build('', initialState, 0);
  }

  /** The sandbox of an id, unless it has expired. */
  find(id: string): Sandbox | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    if (entry.expiresAt > realTime.now()) return entry.sandbox;
    this.#close(id);
    return undefined;
  }

  /** The sandbox that issued a token; `undefined` if none did, or if the main world did. */
  findIssuer(token: string): Sandbox | undefined {
    if (this.#entries.size === 0 || this.main.realm.world.tokens.find(token)) return undefined;
    const issuer = this.#issuers.find(token, () => this.list());
    return issuer && this.find(issuer.id) === issuer ? issuer : undefined;
  }

  /** The id of the sandbox that issued a token, if that sandbox does not exist here; only a JWT names its issuer. */
  lostIssuer(token: string): string | undefined {
    if (this.main.realm.world.tokens.find(token)) return undefined;
    const id = issuerIdOf(token);
    return id === undefined || this.find(id) !== undefined ? undefined : id;
  }

  /** All sandboxes that have not expired, without the main world. */
  list(): Sandbox[] {
    this.#closeExpired();
    return [...this.#entries.values()].map(({ sandbox }) => sandbox);
  }

  /**
   * Creates a sandbox.
   *
   * @throws Conflict if the id is taken, Unavailable if there are too many sandboxes
   */
  create({ id: chosenId, initialState = this.main.initialState, ttlSeconds }: NewSandbox = {}): Sandbox {
    this.#closeExpired();
    const id = chosenId ?? this.#freeId();
    if (this.#entries.has(id)) throw new Conflict(`there is already a sandbox '${id}'`);
    const { sandboxes: limit } = this.#limits;
    if (this.#entries.size >= limit) {
      throw new Unavailable(`there are ${limit} sandboxes; delete some, or create them with ttl_seconds`);
    }
    const creations = this.#creations?.get(id) ?? 0;
    if (chosenId !== undefined) {
      this.#creations ??= new LRUCache({ max: this.#limits.ids });
      this.#creations.set(id, creations + 1);
    }
    const sandbox = this.#build(id, initialState, creations * RESETS_PER_CREATION);
    const expiresAt = ttlSeconds === undefined ? Number.POSITIVE_INFINITY : realTime.now() + ttlSeconds * 1000;
    this.#entries.set(id, { sandbox, expiresAt });
    return sandbox;
  }

  /**
   * Deletes a sandbox.
   *
   * @throws NotFound if no sandbox has the id
   */
  delete(id: string): void {
    if (this.find(id) === undefined) throw new NotFound(`there is no sandbox '${id}'`);
    this.#close(id);
  }

  /** Counters of all worlds, with those of closed sandboxes. */
  totals(): RequestCounters {
    const totals = new RequestCounters();
    totals.add(this.#closedCounters);
    for (const { journal } of [this.main, ...this.list()]) totals.add(journal.counters);
    return totals;
  }

  /** Ends the event streams of all worlds, and releases all held requests. */
  end(): void {
    for (const sandbox of [this.main, ...this.list()]) sandbox.end();
  }

  #build(id: string, initialState: InitialState, resets: number): Sandbox {
    return new Sandbox({
      id,
      initialState,
      digest: this.#digest,
      hasOwnSchema: this.#hasOwnSchema,
      resets,
      ...(id !== '' && { onMark: (mark, sandbox) => this.#issuers.add(mark, sandbox) }),
      ...(this.#journal && { journal: this.#journal }),
    });
  }

  #close(id: string): void {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    if (entry === undefined) return;
    this.#issuers.remove(entry.sandbox);
    this.#closedCounters.add(entry.sandbox.journal.counters);
    entry.sandbox.end();
  }

  #freeId(): string {
    for (;;) {
      const id = this.#random.string(12, LETTERS_AND_DIGITS);
      if (!this.#entries.has(id)) return id;
    }
  }

  #closeExpired(): void {
    const now = realTime.now();
    for (const [id, { expiresAt }] of this.#entries) if (expiresAt <= now) this.#close(id);
  }
}
