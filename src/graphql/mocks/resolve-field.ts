import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
  getNullableType,
  isListType,
} from 'graphql';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { derivedField } from '../resolvers/catalog/derived-fields.ts';
import type { ResolverContext } from '../resolvers/resolver-context.ts';
import { entityKey, withOwnerKey } from './entity-key.ts';
import { isRef } from './entity-ref.ts';
import { findMockValue } from './find-mock-value.ts';
import { mockEngineFor } from './load-engine.ts';
import type { MockEngine, MockedField } from './mock-engine.ts';
import { worldEntityOf, worldParentOf } from './world-entity.ts';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * The value of a field without a resolver: the parent's property, or the value in `mocks`, or a value derived from the
 * parent, or an entity of the world, or a generated value; the first of these that exists.
 */
export const resolveField: GraphQLFieldResolver<unknown, ResolverContext, Arguments> = (
  parent,
  args,
  context,
  info,
) => {
  countField(context);
  const source = worldParentOf(context, info, parent);
  const own = propertyOf(source, info.fieldName, args, context);
  if (own !== undefined) return withOwnerKey(own, source, info);
  const mock = findMockValue(
    [context.realm.world.initialState.mocks, ...context.mocks],
    info.parentType,
    info.fieldName,
  );
  if (mock !== undefined) return mockValue(mock, source, args, context, info);
  const derived = derivedField(info.parentType.name, info.fieldName, source);
  // The schema has checked source and arguments; `never` is what resolvers of different types have in common.
  if (derived !== undefined) return withOwnerKey(derived(source as never, args as never, context), source, info);
  return (
    worldEntityOf(context, info, source) ??
    withEngine(context, info, (engine) => engine.value(mockedField(source, args, info)))
  );
};

/** Maximum number of generated fields in a response: the size of nested lists grows exponentially with the document. */
const MAX_FIELDS = 50_000;

function countField(context: ResolverContext): void {
  context.mockedFieldCount += 1;
  if (context.mockedFieldCount > MAX_FIELDS)
    throw new Refusal('queryTooComplex', [MAX_FIELDS, context.mockedFieldCount]);
}

/** A property of the parent; a function is called, as the default resolver of graphql-js does. */
function propertyOf(source: unknown, field: string, args: Arguments, context: ResolverContext): unknown {
  if (source === null || typeof source !== 'object' || isRef(source) || !Object.hasOwn(source, field)) return undefined;
  const value = (source as Record<string, unknown>)[field];
  return typeof value === 'function' ? value(args, context) : value;
}

/** In `mocks`, a string can contain methods of Faker, and an array for a field that is not a list contains alternatives. */
function mockValue(
  value: unknown,
  source: unknown,
  args: Arguments,
  context: ResolverContext,
  info: GraphQLResolveInfo,
): unknown {
  if (typeof value === 'function') return value(source, args, context, info);
  if (Array.isArray(value) && !isListType(getNullableType(info.returnType)))
    return withEngine(context, info, (engine) =>
      mockValue(engine.pick(value, mockedField(source, args, info)), source, args, context, info),
    );
  if (typeof value !== 'string' || !value.includes('{{')) return withOwnerKey(value, source, info);
  return withEngine(context, info, (engine) => engine.fillTemplate(value, mockedField(source, args, info)));
}

const mockedField = (source: unknown, args: Arguments, info: GraphQLResolveInfo): MockedField => ({
  type: info.parentType.name,
  key: entityKey(source, info),
  field: info.fieldName,
  args,
});

/** Calls `use` with the engine, at once if it is loaded. */
function withEngine<Value>(
  context: ResolverContext,
  { schema }: GraphQLResolveInfo,
  use: (engine: MockEngine) => Value,
): Value | Promise<Value> {
  const engine = mockEngineFor(context, schema);
  return engine instanceof Promise ? engine.then(use) : use(engine);
}

/** The object type of a value of an interface or union. */
export const resolveType: GraphQLTypeResolver<unknown, ResolverContext> = (value, _, info, abstract) => {
  if (isRef(value)) return value.$ref.typeName;
  const { __typename: name } = (value ?? {}) as { __typename?: string };
  if (name !== undefined && info.schema.getType(name)) return name;
  return info.schema.getPossibleTypes(abstract)[0]?.name;
};
