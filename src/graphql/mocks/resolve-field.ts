import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
  getNullableType,
  isListType,
} from 'graphql';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { derivedField } from '../resolvers/catalog/derived-fields.ts';
import type { Context } from '../resolvers/resolver-context.ts';
import { belonging, entityKey } from './entity-key.ts';
import { isRef } from './entity-ref.ts';
import { fixtureValue } from './fixture-value.ts';
import { engineFor } from './load-engine.ts';
import type { Asked, MockEngine } from './mock-engine.ts';
import { parentOfWorld, shownOfWorld } from './world-entity.ts';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * A field that has no resolver of its own: what its parent says, else what the document's `mocks` say, else what follows
 * from the parent, else an entity of the world, else something made up.
 */
export const resolveField: GraphQLFieldResolver<unknown, Context, Arguments> = (parent, args, context, info) => {
  spend(context);
  const source = parentOfWorld(context, info, parent);
  const told = toldBy(source, info.fieldName, args, context);
  if (told !== undefined) return belonging(told, source, info);
  const mocks = [context.realm.world.initialState.mocks, ...context.mocks];
  const fixture = fixtureValue(mocks, info.parentType, info.fieldName);
  if (fixture !== undefined) return filled(fixture, source, args, context, info);
  const derived = derivedField(info.parentType.name, info.fieldName, source);
  if (derived !== undefined) return belonging(derived(source as never, args as never, context), source, info);
  return (
    shownOfWorld(context, info, source) ??
    withEngine(context, info, (engine) => engine.value(asked(source, args, info)))
  );
};

/** Lists in lists in lists grow beyond all bounds, though a document of few fields asks for them. */
const MOST_FIELDS = 50_000;

function spend({ spent }: Context): void {
  spent.fields += 1;
  if (spent.fields > MOST_FIELDS) throw new Refusal('queryTooComplex', [MOST_FIELDS, spent.fields]);
}

/** What an object has; a function is called as graphql-js calls one. */
function toldBy(source: unknown, field: string, args: Arguments, context: Context): unknown {
  if (source === null || typeof source !== 'object' || isRef(source) || !Object.hasOwn(source, field)) return undefined;
  const value = (source as Record<string, unknown>)[field];
  return typeof value === 'function' ? value(args, context) : value;
}

/** Texts of `mocks` may have Faker's methods in them, and a list for a field that is none is one to choose from. */
function filled(value: unknown, source: unknown, args: Arguments, context: Context, info: GraphQLResolveInfo): unknown {
  if (typeof value === 'function') return value(source, args, context, info);
  if (Array.isArray(value) && !isListType(getNullableType(info.returnType)))
    return withEngine(context, info, (engine) =>
      filled(engine.chosen(value, asked(source, args, info)), source, args, context, info),
    );
  if (typeof value !== 'string' || !value.includes('{{')) return belonging(value, source, info);
  return withEngine(context, info, (engine) => engine.filled(value, asked(source, args, info)));
}

const asked = (source: unknown, args: Arguments, info: GraphQLResolveInfo): Asked => ({
  type: info.parentType.name,
  key: entityKey(source, info),
  field: info.fieldName,
  args,
});

/** Does something with what makes up values, once it is loaded. */
function withEngine<Value>(
  context: Context,
  { schema }: GraphQLResolveInfo,
  work: (engine: MockEngine) => Value,
): Value | Promise<Value> {
  const engine = engineFor(context, schema);
  return engine instanceof Promise ? engine.then(work) : work(engine);
}

/** The type of what an interface or union shows. */
export const resolveType: GraphQLTypeResolver<unknown, Context> = (value, _, info, abstract) => {
  if (isRef(value)) return value.$ref.typeName;
  const { __typename: name } = (value ?? {}) as { __typename?: string };
  if (name !== undefined && info.schema.getType(name)) return name;
  return info.schema.getPossibleTypes(abstract)[0]?.name;
};
