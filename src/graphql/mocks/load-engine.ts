import type { GraphQLSchema } from 'graphql';
import { setting } from '../../state/configuration.ts';
import type { World } from '../../state/world.ts';
import type { Context } from '../resolvers/resolver-context.ts';
import type { MockEngine } from './mock-engine.ts';

type Engines = Map<string, MockEngine>;

/** By schema too: the release may change while a world runs. */
const engines = new WeakMap<World, WeakMap<GraphQLSchema, Engines>>();

/** What makes up values for a store view. Nothing of it is loaded before the first is wanted. */
export function engineFor(context: Context, schema: GraphQLSchema): MockEngine | Promise<MockEngine> {
  return enginesOf(context, schema).get(keyOf(context)) ?? load(context, schema);
}

async function load(context: Context, schema: GraphQLSchema): Promise<MockEngine> {
  const [{ MockEngine }, { fakerFor }] = await Promise.all([import('./mock-engine.ts'), import('./load-faker.ts')]);
  const faker = await fakerFor(context.store.locale);
  const own = enginesOf(context, schema);
  const known = own.get(keyOf(context));
  if (known) return known;
  const { realm, store } = context;
  const engine = new MockEngine({
    schema,
    faker,
    store,
    seed: realm.world.initialState.seed,
    baseUrl: setting(realm, 'web/unsecure/base_url', store),
  });
  own.set(keyOf(context), engine);
  return engine;
}

/** A view's language, currency and addresses may be changed while it runs. */
const keyOf = ({ realm, store }: Context): string =>
  [store.code, store.locale, store.currency, setting(realm, 'web/unsecure/base_url', store)].join(' ');

function enginesOf({ realm }: Context, schema: GraphQLSchema): Engines {
  const ofWorld = engines.get(realm.world) ?? new WeakMap<GraphQLSchema, Engines>();
  engines.set(realm.world, ofWorld);
  const own = ofWorld.get(schema) ?? new Map<string, MockEngine>();
  ofWorld.set(schema, own);
  return own;
}
