import { Refusal } from '../../src/magento/phrases/refusal.ts';
import { createClock, parseTime } from '../../src/platform/clock.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { createRandom } from '../../src/platform/seeded-random.ts';
import { defaultStore } from '../../src/state/default-store.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { type Realm, releaseFacts } from '../../src/state/realm.ts';
import { createInitialState } from '../../src/state/seed/seed-initial-state.ts';
import { startWorld } from '../../src/state/seed/start-world.ts';
import type { Customer, Store } from '../../src/state/tables/account-rows.ts';

/** The time at which every realm starts. Its clock stands still. */
export const NOW = Date.parse('2030-01-01T00:00:00Z');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const digest = createNodeDigest();

/** A realm that starts from a fixture document, with a mark of its own for its tokens. */
export function createRealm(document: FixtureDocument = {}, mark = 'a-world'): Realm {
  const clock = createClock({ now: NOW, frozen: true });
  const initialState = createInitialState(document, (text) => parseTime(text, NOW) ?? NOW);
  const { release, edition, behaviour: overrides, seed } = initialState;
  const world = startWorld(initialState, {
    mark,
    generatedKey: `key of ${seed}`,
    now: NOW,
    parseTime: (text) => parseTime(text, NOW) ?? NOW,
  });
  const random = createRandom(seed);
  return { world, edition, ...releaseFacts(release, overrides), clock, random, digest };
}

/** The store view with a code; the default one without it. */
export function storeOf({ world }: Realm, code?: string): Store {
  const store = code === undefined ? defaultStore(world) : world.stores.find(code);
  if (store === undefined) throw new Error(`there is no store view ${code}`);
  return store;
}

/** The refusal that an action throws. */
export function catchRefusal(action: () => unknown): Refusal | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Key and parameters of the refusal that an action throws; `undefined` if it throws none. */
export function refusalOf(action: () => unknown): readonly [key: string, parameters: unknown] | undefined {
  const refusal = catchRefusal(action);
  return refusal && [refusal.key, refusal.parameters];
}

/** The reason of the refusal that an action throws. */
export const reasonOf = (action: () => unknown): string | undefined => catchRefusal(action)?.why;

/** The customer with an id. */
export function customerOf({ world }: Realm, id = 1): Customer {
  const customer = world.customers.get(id);
  if (customer === undefined) throw new Error(`there is no customer ${id}`);
  return customer;
}

/** Template, recipient and variables of the mails that were sent. */
export const mailsOf = ({ world }: Realm): (readonly [template: string, to: string, variables: unknown])[] =>
  world.mailbox.list().map(({ template, to, variables }) => [template, to, variables]);
