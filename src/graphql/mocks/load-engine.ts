import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { setting } from '../../state/configuration.ts';
import type { World } from '../../state/world.ts';
import { mediaUrl } from '../resolvers/media-url.ts';
import type { ResolverContext } from '../resolvers/resolver-context.ts';
import type { MockEngine } from './mock-engine.ts';

type Engines = LRUCache<string, MockEngine>;

/** Maximum number of engines of a world and a schema; an engine that is created again generates the same values. */
const MAX_ENGINES = 20;

/** Engines by world and by schema, since the release can change while a world runs. */
const engines = new WeakMap<World, WeakMap<GraphQLSchema, Engines>>();

/** The engine that generates values for a store view. Its modules are loaded when the first value is needed. */
export function mockEngineFor(context: ResolverContext, schema: GraphQLSchema): MockEngine | Promise<MockEngine> {
  return enginesOf(context, schema).get(keyOf(context)) ?? load(context, schema);
}

async function load(context: ResolverContext, schema: GraphQLSchema): Promise<MockEngine> {
  // One import after the other: Jest fails to link two modules at a time that import the same one.
  const { MockEngine } = await import('./mock-engine.ts');
  const { loadFaker } = await import('./load-faker.ts');
  const faker = await loadFaker(context.store.locale);
  const loaded = enginesOf(context, schema);
  const cached = loaded.get(keyOf(context));
  if (cached) return cached;
  const { realm, store } = context;
  const engine = new MockEngine({
    schema,
    faker,
    store,
    seed: realm.world.initialState.seed,
    baseUrl: setting(realm, 'web/unsecure/base_url', store),
    mediaUrl: mediaUrl(context),
  });
  loaded.set(keyOf(context), engine);
  return engine;
}

/** The key of an engine: the properties of a store view that affect values and can change while a world runs. */
const keyOf = (context: ResolverContext): string => {
  const { realm, store } = context;
  return [
    store.code,
    store.locale,
    store.currency,
    setting(realm, 'web/unsecure/base_url', store),
    mediaUrl(context),
  ].join(' ');
};

function enginesOf({ realm }: ResolverContext, schema: GraphQLSchema): Engines {
  const ofWorld = engines.get(realm.world) ?? new WeakMap<GraphQLSchema, Engines>();
  engines.set(realm.world, ofWorld);
  const ofSchema = ofWorld.get(schema) ?? new LRUCache<string, MockEngine>({ max: MAX_ENGINES });
  ofWorld.set(schema, ofSchema);
  return ofSchema;
}
