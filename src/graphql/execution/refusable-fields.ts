import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
} from 'graphql';
import type { Refusal } from '../../magento/phrases/refusal.ts';
import type { ResolverContext } from '../resolvers/resolver-context.ts';
import { responsePathsOf } from './selected-fields.ts';

type Field = GraphQLField<unknown, ResolverContext>;

/** A refusal that a fault injects. */
export interface InjectedRefusal {
  readonly refusal: Refusal;
  /** Paths of the fields that fail, in field names from the root: `customer.orders`. */
  readonly fields: readonly string[];
  /** Whether it has failed a field. */
  isApplied: boolean;
}

/** Prepares fields of a schema to be refused, and returns the function that finds the refusal of a field in one execution. */
export function refuseFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  injected: InjectedRefusal,
): NonNullable<ResolverContext['refusalAt']> {
  const paths = injected.fields;
  const operations = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? each.operation : [],
  );
  const roots = [...new Set(operations)].flatMap((operation) => schema.getRootType(operation) ?? []);
  for (const path of paths) for (const field of fieldsAt(schema, roots, path.split('.'))) makeRefusable(field);
  const keys = new Set(paths.flatMap((path) => responsePathsOf(document, path)));
  return (responsePath) => {
    if (!keys.has(responsePath)) return undefined;
    injected.isApplied = true;
    return injected.refusal;
  };
}

function fieldsAt(schema: GraphQLSchema, types: readonly GraphQLObjectType[], names: readonly string[]): Field[] {
  const [name = '', ...rest] = names;
  const fields = types.flatMap((type) => type.getFields()[name] ?? []);
  if (rest.length === 0) return fields;
  const below = fields.map(({ type }) => getNamedType(type)).filter(isCompositeType);
  return fieldsAt(
    schema,
    below.flatMap((type) => objectTypesOf(schema, type)),
    rest,
  );
}

function objectTypesOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

const refusable = new WeakSet<Field>();

/**
 * Wraps the resolver of a field so that it throws the refusal that its context has for the field. All requests share a schema,
 * so the wrapper is never removed; it has no effect in a context without refusals.
 */
function makeRefusable(field: Field): void {
  if (refusable.has(field)) return;
  refusable.add(field);
  const { resolve } = field;
  field.resolve = (source, args, context, info) => {
    const refusal = context.refusalAt?.(responsePath(info.path));
    if (refusal !== undefined) throw refusal;
    return (resolve ?? context.fieldResolver ?? defaultFieldResolver)(source, args, context, info);
  };
}

/** The path of a value in the response without the indexes of lists. */
function responsePath(path: GraphQLResolveInfo['path']): string {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at !== undefined; at = at.prev) {
    if (typeof at.key === 'string') keys.push(at.key);
  }
  return keys.reverse().join('.');
}
