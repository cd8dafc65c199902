import { Counters } from '../journal/entries/counters.ts';
import type { JournalSettings } from '../journal/entries/journal.ts';
import type { Digest } from '../platform/digest.ts';
import { Conflict, NotFound, Unavailable } from '../platform/errors.ts';
import { LETTERS_AND_DIGITS, type Random } from '../platform/random.ts';
import { createRandom } from '../platform/seeded-random.ts';
import type { InitialState } from '../state/world.ts';
import { Sandbox } from './sandbox.ts';
import { TokenIssuers } from './token-issuers.ts';

/** How many worlds may stand beside the main one at a time. */
const MOST_SANDBOXES = 10_000;
/** Ids that callers chose and dropped: a world made again under one must not read the tokens of the one before. */
const REMEMBERED_IDS = 10_000;

interface Lodged {
  readonly sandbox: Sandbox;
  /** Real time, milliseconds since 1970; infinite without a time to live. */
  readonly until: number;
}

/** The main world and those beside it. */
export class Sandboxes {
  readonly main: Sandbox;
  readonly #digest: Digest;
  readonly #journal: JournalSettings | undefined;
  readonly #others = new Map<string, Lodged>();
  readonly #made = new Map<string, number>();
  readonly #issuers = new TokenIssuers();
  /** What the worlds counted that are gone. */
  readonly #gone = new Counters();
  readonly #ids: Random;

  constructor(start: InitialState, digest: Digest, journal?: JournalSettings) {
    this.#digest = digest;
    this.#journal = journal;
    this.#ids = createRandom(`${start.seed}/sandboxes`);
    this.main = this.#build('', start, 0);
  }

  /** A sandbox that is there and whose time is not over. */
  find(id: string): Sandbox | undefined {
    const lodged = this.#others.get(id);
    if (lodged === undefined) return undefined;
    if (lodged.until > Date.now()) return lodged.sandbox;
    this.#drop(id);
    return undefined;
  }

  /** The world beside the main one that issued a token; nothing when none did, or the main one did too. */
  issuerOf(token: string): Sandbox | undefined {
    if (this.#others.size === 0 || this.main.realm.world.tokens.find(token)) return undefined;
    const issuer = this.#issuers.find(token, () => this.list());
    return issuer && this.find(issuer.id) === issuer ? issuer : undefined;
  }

  list(): Sandbox[] {
    this.#sweep();
    return [...this.#others.values()].map(({ sandbox }) => sandbox);
  }

  /**
   * Makes a world beside the main one; it starts as the server did unless it has a start of its own.
   *
   * @param ttlSeconds real seconds until it goes away by itself
   * @throws Conflict when the id is taken, Unavailable when there are too many
   */
  create(
    options: { id?: string | undefined; start?: InitialState | undefined; ttlSeconds?: number | undefined } = {},
  ): Sandbox {
    this.#sweep();
    const id = options.id ?? this.#freeId();
    if (this.#others.has(id)) throw new Conflict(`there is a sandbox '${id}' already`);
    if (this.#others.size >= MOST_SANDBOXES) {
      throw new Unavailable(`there are ${MOST_SANDBOXES} sandboxes; delete some, or make them with ttl_seconds`);
    }
    const made = this.#made.get(id) ?? 0;
    if (options.id !== undefined) this.#remember(id, made + 1);
    const sandbox = this.#build(id, options.start ?? this.main.start, made);
    const until = options.ttlSeconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + options.ttlSeconds * 1000;
    this.#others.set(id, { sandbox, until });
    return sandbox;
  }

  /** @throws NotFound when there is none of that id */
  delete(id: string): void {
    if (this.find(id) === undefined) throw new NotFound(`there is no sandbox '${id}'`);
    this.#drop(id);
  }

  /** Requests of all worlds, those that are gone too. */
  totals(): Counters {
    const totals = new Counters();
    totals.add(this.#gone);
    for (const { journal } of [this.main, ...this.list()]) totals.add(journal.counters);
    return totals;
  }

  /** Ends all that listens to a world. */
  end(): void {
    for (const sandbox of [this.main, ...this.list()]) sandbox.end();
  }

  #build(id: string, start: InitialState, made: number): Sandbox {
    return new Sandbox({
      id,
      start,
      digest: this.#digest,
      made: made * 1_000_000,
      ...(id !== '' && { onMark: (mark, sandbox) => this.#issuers.add(mark, sandbox) }),
      ...(this.#journal && { journal: this.#journal }),
    });
  }

  /** Whoever is held at a gate of it goes on: nobody could open that gate any more. */
  #drop(id: string): void {
    const lodged = this.#others.get(id);
    this.#others.delete(id);
    if (lodged === undefined) return;
    this.#issuers.forget(lodged.sandbox);
    this.#gone.add(lodged.sandbox.journal.counters);
    lodged.sandbox.end();
  }

  #remember(id: string, made: number): void {
    this.#made.set(id, made);
    const [oldest] = this.#made.keys();
    if (this.#made.size > REMEMBERED_IDS && oldest !== undefined) this.#made.delete(oldest);
  }

  #freeId(): string {
    for (;;) {
      const id = this.#ids.text(12, LETTERS_AND_DIGITS);
      if (!this.#others.has(id)) return id;
    }
  }

  #sweep(): void {
    const now = Date.now();
    for (const [id, { until }] of this.#others) if (until <= now) this.#drop(id);
  }
}
