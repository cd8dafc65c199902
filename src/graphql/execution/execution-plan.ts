import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { ownResolver } from '../resolvers/account/account-resolvers.ts';
import { type PlainVariable, plainArguments, plainVariables } from './plan-values.ts';

type Field = GraphQLField<unknown, unknown>;
type Resolve = NonNullable<ReturnType<typeof ownResolver>>;

/** A field of a root field's answer. */
export interface LeafPlan {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: Field;
  /** Nothing where the value is the parent's attribute of that name. */
  readonly resolve: Resolve | undefined;
  readonly type: GraphQLLeafType;
  readonly required: boolean;
}

export interface RootPlan {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: Field;
  readonly resolve: Resolve;
  /** Nothing where graphql-js has to read the arguments. */
  readonly arguments: ReturnType<typeof plainArguments>;
  /** Nothing for a root field that is itself a leaf. */
  readonly leaves: readonly LeafPlan[] | undefined;
  readonly type: GraphQLLeafType | undefined;
}

/** How to execute a document without walking it. */
export interface Plan {
  readonly operation: OperationDefinitionNode;
  /** Nothing where graphql-js has to coerce a variable. */
  readonly variables: readonly PlainVariable[] | undefined;
  readonly roots: readonly RootPlan[];
}

/**
 * A plan for the documents that clients send most: one operation, root fields of our own, leaves below, nothing conditional.
 * Nothing for any other; graphql-js executes those, and a property test holds both to the same answers.
 */
export function planOf(schema: GraphQLSchema, document: DocumentNode): Plan | undefined {
  const [operation, ...more] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || more.length > 0 || operation.directives?.length)
    return undefined;
  const type = schema.getRootType(operation.operation);
  const roots = type && plansOf(operation.selectionSet.selections, (node) => rootPlan(type, node));
  return roots ? { operation, variables: plainVariables(operation), roots } : undefined;
}

/** All fields planned, or none: two answers under one key would have to be merged, and `__proto__` is no key of a plain object. */
function plansOf<Planned extends { key: string }>(
  selections: OperationDefinitionNode['selectionSet']['selections'],
  plan: (node: FieldNode) => Planned | undefined,
): Planned[] | undefined {
  const plans: Planned[] = [];
  for (const node of selections) {
    const planned = node.kind === Kind.FIELD && !node.directives?.length ? plan(node) : undefined;
    if (planned === undefined || planned.key === '__proto__') return undefined;
    if (plans.some(({ key }) => key === planned.key)) return undefined;
    plans.push(planned);
  }
  return plans;
}

function rootPlan(parent: GraphQLObjectType, node: FieldNode): RootPlan | undefined {
  const field = parent.getFields()[node.name.value];
  const resolve = ownResolver(parent.name, node.name.value);
  if (field === undefined || resolve === undefined || isNonNullType(field.type)) return undefined;
  const key = node.alias?.value ?? node.name.value;
  const root = { key, node, field, resolve, arguments: plainArguments(field, node) };
  if (isLeafType(field.type)) return { ...root, leaves: undefined, type: field.type };
  if (!isObjectType(field.type) || node.selectionSet === undefined) return undefined;
  const type = field.type;
  const leaves = plansOf(node.selectionSet.selections, (leaf) => leafPlan(type, leaf));
  return leaves && { ...root, leaves, type: undefined };
}

function leafPlan(parent: GraphQLObjectType, node: FieldNode): LeafPlan | undefined {
  const field = parent.getFields()[node.name.value];
  const type = field && getNullableType(field.type);
  if (field === undefined || field.args.length > 0 || !isLeafType(type)) return undefined;
  const resolve = ownResolver(parent.name, node.name.value);
  if (field.resolve !== undefined && resolve === undefined) return undefined;
  return { key: node.alias?.value ?? node.name.value, node, field, resolve, type, required: isNonNullType(field.type) };
}
