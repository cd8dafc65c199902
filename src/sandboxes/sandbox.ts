import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import { SerialQueues } from '../faults/effects/delay.ts';
import { Gates } from '../faults/effects/gates.ts';
import type { Moment } from '../faults/model/active-fault.ts';
import { FaultRegistry } from '../faults/registry/fault-registry.ts';
import { DEFAULT_JOURNAL, Journal, type JournalSettings } from '../journal/entries/journal.ts';
import { behaviourOf } from '../magento/releases/versions.ts';
import { type Clock, createClock, readTime } from '../platform/clock.ts';
import type { Digest } from '../platform/digest.ts';
import { HEX_DIGITS } from '../platform/random.ts';
import { createRandom } from '../platform/seeded-random.ts';
import type { Realm } from '../state/realm.ts';
import { startWorld } from '../state/seed/start-world.ts';
import type { InitialState } from '../state/world.ts';

interface SandboxOptions {
  /** Empty for the main world. */
  readonly id: string;
  readonly start: InitialState;
  readonly digest: Digest;
  readonly journal?: JournalSettings;
  /** How often a sandbox of this id was made before. */
  readonly made?: number;
  /** Told of the mark that the world's tokens carry, at the start and after each reset. */
  readonly onMark?: ((mark: string, sandbox: Sandbox) => void) | undefined;
}

/** A realm with its journal, and what a reset returns to. The main world is one too. */
export class Sandbox {
  readonly id: string;
  readonly journal: Journal;
  readonly faults = new FaultRegistry();
  readonly gates = new Gates();
  readonly lines = new SerialQueues();
  /** Faults of the document that the book has not been given yet: most worlds are never asked for them. */
  #coming: ComingFaults;
  #start: InitialState;
  readonly #digest: Digest;
  readonly #onMark: SandboxOptions['onMark'];
  #resets: number;
  #realm: Realm;

  constructor({ id, start, digest, journal = DEFAULT_JOURNAL, made = 0, onMark }: SandboxOptions) {
    this.id = id;
    this.journal = new Journal(journal);
    this.#start = start;
    this.#digest = digest;
    this.#resets = made;
    this.#onMark = onMark;
    this.#realm = this.#begin(start);
    this.#coming = comingFaults(this.#realm);
  }

  /** Whether there are faults, or some that the document names are still to be taken in. */
  get hasFaults(): boolean {
    return this.faults.size > 0 || this.hasComingFaults;
  }

  get hasComingFaults(): boolean {
    return this.#coming.given.length > 0;
  }

  takeComingFaults(): ComingFaults {
    const coming = this.#coming;
    this.#coming = { ...coming, given: [] };
    return coming;
  }

  get realm(): Realm {
    return this.#realm;
  }

  set realm(realm: Realm) {
    this.#realm = realm;
  }

  /** What the world started as. */
  get start(): InitialState {
    return this.#start;
  }

  /** Starts anew from another blueprint, to which resets return from now on. */
  restart(start: InitialState): void {
    this.#start = start;
    this.reset();
  }

  /** The world becomes what it started as, or exactly the given one; journal, mailbox, tokens, counters and clock begin anew. */
  reset(blueprint: InitialState = this.#start): void {
    this.#resets += 1;
    this.#realm = this.#begin(blueprint);
    this.journal.clear();
    this.faults.reset();
    this.gates.clear();
    this.lines.clear();
    this.#coming = comingFaults(this.#realm);
    this.journal.events.emit({ type: 'reset' });
  }

  /** Tells whoever listens that nothing comes after this. Whoever is held at a gate goes on: nobody could open it any more. */
  end(): void {
    this.gates.end();
    this.journal.events.emit({ type: 'end' });
  }

  #begin(blueprint: InitialState): Realm {
    const realm = createRealm(blueprint, this.id, this.#resets, this.#digest);
    const { tokens } = realm.world;
    tokens.watch((event) => this.journal.events.emit(event));
    this.#onMark?.(tokens.mark, this);
    return realm;
  }
}

/** Faults of a document, and the world when they came. */
interface ComingFaults {
  readonly given: readonly FaultFixture[];
  readonly moment: Moment;
}

/** The world as it is for a fault that comes now. */
export const momentOf = ({ world, clock }: Realm): Moment => ({
  seed: world.initialState.seed,
  now: clock.now(),
  tokens: world.tokens.issued,
});

const comingFaults = (realm: Realm): ComingFaults => ({
  given: realm.world.initialState.faults,
  moment: momentOf(realm),
});

function createRealm(blueprint: InitialState, id: string, resets: number, digest: Digest): Realm {
  const clock = startClock(blueprint);
  const { release, behaviour: overrides, seed } = blueprint;
  const world = startWorld(blueprint, {
    mark: digest.sha256(`${seed}/${id}/${resets}`).slice(0, 10),
    generatedKey: createRandom(`${seed}/crypt/key`).text(32, HEX_DIGITS),
    now: clock.now(),
    readTime: (text) => clock.read(text) ?? clock.now(),
  });
  const random = createRandom(`${seed}/${id}/${resets}`);
  return { world, release, overrides, behaviour: behaviourOf(release, overrides), clock, random, digest };
}

function startClock({ clock: { now, frozen } }: InitialState): Clock {
  const time = now === undefined ? undefined : readTime(now, Date.now());
  return createClock({ ...(time !== undefined && { now: time }), ...(frozen !== undefined && { frozen }) });
}
