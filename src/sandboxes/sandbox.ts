import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import { SerialQueues } from '../faults/effects/delay.ts';
import { Gates } from '../faults/effects/gates.ts';
import { HeldResponses } from '../faults/effects/held-responses.ts';
import type { WorldMoment } from '../faults/model/active-fault.ts';
import { FaultRegistry } from '../faults/registry/fault-registry.ts';
import { DEFAULT_JOURNAL, Journal, type JournalSettings } from '../journal/entries/journal.ts';
import { type Clock, createClock, parseTime } from '../platform/clock.ts';
import type { Digest } from '../platform/digest.ts';
import { HEX_DIGITS } from '../platform/random.ts';
import { createRandom } from '../platform/seeded-random.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { type Realm, releaseFacts } from '../state/realm.ts';
import { startWorld } from '../state/seed/start-world.ts';
import type { InitialState } from '../state/world.ts';

interface SandboxOptions {
  /** The id; empty for the main world. */
  readonly id: string;
  readonly initialState: InitialState;
  readonly digest: Digest;
  readonly journal?: JournalSettings;
  /** Whether the server has a schema of a store's own, whose fields faults may name. */
  readonly hasOwnSchema?: boolean | undefined;
  /** Initial value of the number of resets: it differs between successive sandboxes with the same id. */
  readonly resets?: number;
  /** Called with a function that returns the mark of the world's tokens, at the start and after each reset. */
  readonly onMark?: ((mark: () => string, sandbox: Sandbox) => void) | undefined;
}

/** The provider states of Pact that are set up, and the world as it was before the first of them. */
interface SetUpStates {
  readonly before: FixtureDocument;
  /** The change that each state makes, by its name and parameters, in the order in which they were set up. */
  readonly patches: ReadonlyMap<string, FixtureDocument>;
}

/** A realm with its journal, faults and initial state. The main world is a sandbox without an id. */
export class Sandbox {
  readonly id: string;
  readonly journal: Journal;
  readonly hasOwnSchema: boolean;
  readonly faults = new FaultRegistry();
  readonly gates = new Gates();
  readonly heldResponses = new HeldResponses();
  readonly queues = new SerialQueues();
  /** `undefined` while no provider state is set up. */
  setUpStates: SetUpStates | undefined;
  /** `undefined` until the world is first used, so that a reset is fast. */
  #started: StartedWorld | undefined;
  #start: () => StartedWorld;
  #initialState: InitialState;
  readonly #digest: Digest;
  readonly #onMark: SandboxOptions['onMark'];
  #resets: number;

  constructor({
    id,
    initialState,
    digest,
    journal = DEFAULT_JOURNAL,
    hasOwnSchema = false,
    resets = 0,
    onMark,
  }: SandboxOptions) {
    this.id = id;
    this.hasOwnSchema = hasOwnSchema;
    this.journal = new Journal(journal);
    this.#initialState = initialState;
    this.#digest = digest;
    this.#resets = resets;
    this.#onMark = onMark;
    this.#start = this.#prepare(initialState);
  }

  /** The current realm: a reset, a change of the release, and a fault that changes behaviour replace it. */
  get realm(): Realm {
    return this.#world.realm;
  }

  set realm(realm: Realm) {
    this.#world.realm = realm;
  }

  get #world(): StartedWorld {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Whether there are faults, registered or pending. */
  get hasFaults(): boolean {
    return this.faults.size > 0 || this.hasPendingFaults;
  }

  /** Whether faults of the fixture document are not registered yet. */
  get hasPendingFaults(): boolean {
    return this.#world.pendingFaults.fixtures.length > 0;
  }

  /** Returns the pending faults, and removes them. */
  takePendingFaults(): PendingFaults {
    const world = this.#world;
    const pending = world.pendingFaults;
    world.pendingFaults = { ...pending, fixtures: [] };
    return pending;
  }

  /** The state to which a reset returns. */
  get initialState(): InitialState {
    return this.#initialState;
  }

  /** Resets to another initial state, to which further resets return as well. */
  restart(initialState: InitialState): void {
    this.#initialState = initialState;
    this.reset();
  }

  /** Resets the world to its initial state, or to the given one, with its journal, mailbox, tokens, counters and clock. */
  reset(initialState: InitialState = this.#initialState): void {
    this.replaceWorld(initialState);
    this.setUpStates = undefined;
    this.journal.clear();
    this.journal.events.emit({ type: 'reset' });
  }

  /** Replaces the world and its faults; recorded requests are kept. A reset returns to the same state as before. */
  replaceWorld(initialState: InitialState): void {
    this.#resets += 1;
    this.#started = undefined;
    this.#start = this.#prepare(initialState);
    this.faults.reset();
    this.gates.clear();
    this.heldResponses.clear();
    this.queues.clear();
  }

  /** Releases the requests that a fault holds at a gate, delays, leaves unanswered or answers slowly. */
  releaseHeldBy(faultId: string): void {
    this.gates.releaseHeldBy(faultId);
    this.heldResponses.releaseHeldBy(faultId);
  }

  /** Ends the event streams, and releases the requests that faults hold. */
  end(): void {
    this.gates.shutDown();
    this.heldResponses.shutDown();
    this.journal.events.emit({ type: 'end' });
  }

  /**
   * Fixes the time and the seed of a world, and returns a function that creates the world. Its mark and its clock are created
   * when they are needed, so that a reset is fast.
   */
  #prepare(initialState: InitialState): () => StartedWorld {
    const realNow = Date.now();
    const seed = `${initialState.seed}/${this.id}/${this.#resets}`;
    const digest = this.#digest;
    let computed: string | undefined;
    const mark = (): string => {
      computed ??= markOf(this.id, digest.sha256(seed).slice(0, 10));
      return computed;
    };
    this.#onMark?.(mark, this);
    return () => {
      const { clock, now } = startClock(initialState, realNow);
      const realm = createRealm(initialState, { clock, now, mark: mark(), seed, digest });
      realm.world.tokens.onEvent((event) => this.journal.events.emit(event));
      return { realm, pendingFaults: { fixtures: initialState.faults, moment: { ...snapshotMoment(realm), now } } };
    };
  }
}

/** Faults of a fixture document, and the moment at which they became active. */
interface PendingFaults {
  readonly fixtures: readonly FaultFixture[];
  readonly moment: WorldMoment;
}

interface StartedWorld {
  realm: Realm;
  /** Faults of the fixture document that are not registered yet: most worlds never need them. */
  pendingFaults: PendingFaults;
}

/** The moment of a fault that becomes active now. */
export const snapshotMoment = ({ world, clock }: Realm): WorldMoment => ({
  seed: world.initialState.seed,
  now: clock.now(),
  issuedTokens: world.tokens.issued,
  nextCustomerId: world.customers.nextId,
  lastCartNumber: world.carts.lastNumber,
});

/** The mark in the tokens of a world. It contains the id of the sandbox, by which a load balancer finds the server. */
const markOf = (id: string, hash: string): string => (id === '' ? hash : `${id}:${hash}`);

/** Cache of generated keys by initial state, because every reset of a world needs its key. */
const generatedKeys = new WeakMap<InitialState, string>();

function generatedKeyOf(initialState: InitialState): string {
  const cached = generatedKeys.get(initialState);
  if (cached !== undefined) return cached;
  const key = createRandom(`${initialState.seed}/crypt/key`).string(32, HEX_DIGITS);
  generatedKeys.set(initialState, key);
  return key;
}

interface RealmStart extends Pick<Realm, 'clock' | 'digest'> {
  /** Milliseconds since 1970. The clock may show a later time when the realm is started. */
  readonly now: number;
  readonly mark: string;
  readonly seed: string;
}

function createRealm(initialState: InitialState, { clock, now, mark, seed, digest }: RealmStart): Realm {
  const { release, edition, behaviour: overrides } = initialState;
  const world = startWorld(initialState, {
    mark,
    generatedKey: generatedKeyOf(initialState),
    now,
    parseTime: (text) => parseTime(text, now) ?? now,
  });
  return { world, edition, ...releaseFacts(release, overrides), clock, random: createRandom(seed), digest };
}

/** The clock of a world that started at a real time, and the world's time then. */
function startClock({ clock: { now, frozen } }: InitialState, realNow: number): { clock: Clock; now: number } {
  const time = now === undefined ? undefined : parseTime(now, realNow);
  const start = { ...(time !== undefined && { now: time }), ...(frozen !== undefined && { frozen }) };
  return { clock: createClock(start, realNow), now: time ?? realNow };
}
