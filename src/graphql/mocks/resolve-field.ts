import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  responsePathAsArray,
} from 'graphql';
import { cartOfCustomer } from '../../domain/cart.ts';
import { someSku } from '../../domain/catalog.ts';
import { listCategories } from '../../domain/categories.ts';
import { type Context, customerIdIn } from '../context.ts';
import { categorySource } from '../storefront/category-source.ts';
import { derivedField } from '../storefront/derived-fields.ts';
import { productSource } from '../storefront/product-source.ts';
import { fixtureValue } from './fixture-value.ts';
import { engineFor } from './load-engine.ts';
import type { Asked, MockEngine } from './mock-engine.ts';
import { isRef } from './ref.ts';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * A field that has no resolver of its own: what its parent says, else what the document's `mocks` say, else what follows
 * from the parent, else something made up.
 */
export const resolveField: GraphQLFieldResolver<unknown, Context, Arguments> = (source, args, context, info) => {
  const told = toldBy(source, info.fieldName, args, context);
  if (told !== undefined) return told;
  const { world } = context.realm;
  const typeName = info.parentType.name;
  const fixture = fixtureValue([world.blueprint.mocks, ...context.mocks], info.parentType, info.fieldName);
  if (fixture !== undefined) return filled(fixture, source, args, context, info);
  const derived = derivedField(typeName, info.fieldName, source);
  if (derived !== undefined) return derived(source as never, args as never, context);
  return (
    entityOf(context, info, source) ?? withEngine(context, info, (engine) => engine.value(asked(source, args, info)))
  );
};

/** A parent that is a function's owner or a plain object tells what it has. */
function toldBy(source: unknown, field: string, args: Arguments, context: Context): unknown {
  if (source === null || typeof source !== 'object' || isRef(source) || !Object.hasOwn(source, field)) return undefined;
  const value = (source as Record<string, unknown>)[field];
  return typeof value === 'function' ? value(args, context) : value;
}

/** Texts of `mocks` may have Faker's methods in them, and a list for a field that is none is one to choose from. */
function filled(value: unknown, source: unknown, args: Arguments, context: Context, info: GraphQLResolveInfo): unknown {
  if (typeof value === 'function') return value(source, args, context, info);
  const isChoice = Array.isArray(value) && !isListType(getNullableType(info.returnType));
  if (isChoice)
    return withEngine(context, info, (engine) =>
      filled(engine.chosen(value, asked(source, args, info)), source, args, context, info),
    );
  if (typeof value !== 'string' || !value.includes('{{')) return value;
  return withEngine(context, info, (engine) => engine.filled(value, asked(source, args, info)));
}

/** Products and categories are those of the catalog, wherever they are shown; a customer is the one who asks. */
function entityOf(context: Context, info: GraphQLResolveInfo, source: unknown): unknown {
  const type = getNamedType(info.returnType);
  const isOne = !isListType(getNullableType(info.returnType));
  if (isOne && (type.name === 'Customer' || type.name === 'Cart')) return callersOwn(context, type.name);
  const isProduct = type.name === 'ProductInterface' || (isObjectType(type) && implementsProduct(type));
  const isCategory = type.name === 'CategoryInterface' || type.name === 'CategoryTree';
  if (!isProduct && !isCategory) return undefined;
  const key = `${info.parentType.name}:${keyOf(source, info)}.${info.fieldName}`;
  const one = (text: string) =>
    isProduct ? productSource(context.realm, someSku(context.realm, text)) : someCategory(context, text);
  if (!isListType(getNullableType(info.returnType))) return one(key);
  return [one(`${key}#0`), one(`${key}#1`)].filter((entity) => entity !== undefined);
}

function callersOwn(context: Context, type: 'Customer' | 'Cart') {
  const { realm, store } = context;
  const id = customerIdIn(context);
  if (id === undefined) return undefined;
  return type === 'Customer' ? realm.world.customers.get(id) : cartOfCustomer(realm, store, id);
}

const implementsProduct = (type: { getInterfaces(): readonly { name: string }[] }): boolean =>
  type.getInterfaces().some(({ name }) => name === 'ProductInterface');

function someCategory({ realm }: Context, text: string) {
  const all = listCategories(realm);
  const chosen = all[text.length % Math.max(1, all.length)];
  return chosen && categorySource(chosen);
}

const asked = (source: unknown, args: Arguments, info: GraphQLResolveInfo): Asked => ({
  type: info.parentType.name,
  key: keyOf(source, info),
  field: info.fieldName,
  args,
});

/** Fields that tell one entity from another, the surest first. */
const KEYS = ['sku', 'uid', 'id', 'code', 'identifier', 'number', 'url_key', 'email', 'name'];

/** What an entity is known by; one that has nothing of the kind, by where it stands in the answer. */
function keyOf(source: unknown, info: GraphQLResolveInfo): string {
  if (source === undefined) return 'ROOT';
  if (isRef(source)) return String(source.$ref.key);
  const object = source as Record<string, unknown>;
  const name = KEYS.find((key) => typeof object[key] === 'string' || typeof object[key] === 'number');
  if (name !== undefined) return String(object[name]);
  return responsePathAsArray(info.path).slice(0, -1).join('.');
}

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
