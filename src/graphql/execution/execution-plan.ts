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
import { findAccountResolver } from '../resolvers/account/account-resolvers.ts';
import type { FieldInfo } from '../resolvers/resolver.ts';
import { type PlainVariable, plainArguments, plainVariables } from './plan-values.ts';

type Field = GraphQLField<unknown, unknown>;
type Resolve = NonNullable<ReturnType<typeof findAccountResolver>>;

/** A leaf field in the selection set of a root field. */
export interface LeafFieldPlan {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: Field;
  /** `undefined` if the value is the parent's property of that name. */
  readonly resolve: Resolve | undefined;
  readonly info: FieldInfo;
  readonly type: GraphQLLeafType;
  readonly required: boolean;
}

/** The plan of a root field. */
export interface RootFieldPlan {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: Field;
  readonly resolve: Resolve;
  readonly info: FieldInfo;
  /** `undefined` if graphql-js has to coerce the arguments. */
  readonly arguments: ReturnType<typeof plainArguments>;
  /** `undefined` for a root field that is itself a leaf. */
  readonly leaves: readonly LeafFieldPlan[] | undefined;
  readonly type: GraphQLLeafType | undefined;
}

/** A prepared execution, which does not visit the document. */
export interface ExecutionPlan {
  readonly operation: OperationDefinitionNode;
  /** `undefined` if graphql-js has to coerce a variable. */
  readonly variables: readonly PlainVariable[] | undefined;
  readonly roots: readonly RootFieldPlan[];
}

/**
 * A plan for the most frequent documents: one operation, root fields with an account resolver, leaf fields below them, no
 * directives. `undefined` for all others, which graphql-js executes; a property test compares the results of both.
 */
export function createExecutionPlan(schema: GraphQLSchema, document: DocumentNode): ExecutionPlan | undefined {
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0 || operation.directives?.length)
    return undefined;
  const type = schema.getRootType(operation.operation);
  const roots = type && planFields(operation.selectionSet.selections, (node) => planRootField(type, node));
  return roots ? { operation, variables: plainVariables(operation), roots } : undefined;
}

/**
 * Plans for all fields, or `undefined` if one cannot be planned: fields with the same response key would have to be merged,
 * and `__proto__` cannot be set as a property of a plain object.
 */
function planFields<Planned extends { key: string }>(
  selections: OperationDefinitionNode['selectionSet']['selections'],
  planField: (node: FieldNode) => Planned | undefined,
): Planned[] | undefined {
  const plans: Planned[] = [];
  for (const node of selections) {
    const planned = node.kind === Kind.FIELD && !node.directives?.length ? planField(node) : undefined;
    if (planned === undefined || planned.key === '__proto__') return undefined;
    if (plans.some(({ key }) => key === planned.key)) return undefined;
    plans.push(planned);
  }
  return plans;
}

function planRootField(parent: GraphQLObjectType, node: FieldNode): RootFieldPlan | undefined {
  const field = parent.getFields()[node.name.value];
  const resolve = findAccountResolver(parent.name, node.name.value);
  if (field === undefined || resolve === undefined || isNonNullType(field.type)) return undefined;
  const key = node.alias?.value ?? node.name.value;
  const info = { returnType: field.type };
  const root = { key, node, field, resolve, info, arguments: plainArguments(field, node) };
  if (isLeafType(field.type)) return { ...root, leaves: undefined, type: field.type };
  if (!isObjectType(field.type) || node.selectionSet === undefined) return undefined;
  const type = field.type;
  const leaves = planFields(node.selectionSet.selections, (leaf) => planLeafField(type, leaf));
  return leaves && { ...root, leaves, type: undefined };
}

function planLeafField(parent: GraphQLObjectType, node: FieldNode): LeafFieldPlan | undefined {
  const field = parent.getFields()[node.name.value];
  const type = field && getNullableType(field.type);
  if (field === undefined || field.args.length > 0 || !isLeafType(type)) return undefined;
  const resolve = findAccountResolver(parent.name, node.name.value);
  if (field.resolve !== undefined && resolve === undefined) return undefined;
  const key = node.alias?.value ?? node.name.value;
  const info = { returnType: field.type };
  return { key, node, field, resolve, info, type, required: isNonNullType(field.type) };
}
