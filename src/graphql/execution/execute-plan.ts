import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLLeafType,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  locatedError,
} from 'graphql';
import { withoutStackTrace } from '../../platform/without-stack-trace.ts';
import type { Realm } from '../../state/realm.ts';
import type { ResolverContext } from '../resolvers/resolver-context.ts';
import { castVariables } from './cast-scalars.ts';
import type { ExecutionPlan, LeafFieldPlan, RootFieldPlan } from './execution-plan.ts';
import { graphqlPhpVersionOf } from './graphql-php-messages.ts';
import { areValuesPlain, argumentValues } from './plan-values.ts';
import { variableErrors } from './variable-errors.ts';

type Values = Readonly<Record<string, unknown>>;

const EMPTY_VALUES: Values = {};

/** Executes a plan: the root fields one after another, as graphql-js does with synchronous resolvers. */
export function executePlan(
  schema: GraphQLSchema,
  plan: ExecutionPlan,
  context: ResolverContext,
  inputs: Values,
): ExecutionResult {
  if (plan.variables !== undefined && areValuesPlain(plan.variables, inputs)) {
    return executeRootFields(plan.roots, context, inputs, true);
  }
  const variables = coerceVariables(context.realm, schema, plan.operation.variableDefinitions ?? [], inputs);
  if ('errors' in variables) return { errors: variables.errors };
  return executeRootFields(plan.roots, context, variables.values, false);
}

/** @param arePlain whether every variable has a value that needed no coercion */
function executeRootFields(
  roots: ExecutionPlan['roots'],
  context: ResolverContext,
  variables: Values,
  arePlain: boolean,
): ExecutionResult {
  const errors: GraphQLError[] = [];
  const data: Record<string, unknown> = {};
  for (const root of roots) data[root.key] = executeRootField(root, context, variables, arePlain, errors);
  return errors.length > 0 ? { errors, data } : { data };
}

function coerceVariables(
  realm: Realm,
  schema: GraphQLSchema,
  definitions: NonNullable<ExecutionPlan['operation']['variableDefinitions']>,
  inputs: Values,
): { values: Values } | { errors: readonly GraphQLError[] } {
  if (definitions.length === 0) return { values: EMPTY_VALUES };
  const cast = castVariables(schema, definitions, inputs);
  // The first error decides; `variableErrors` finds them all.
  const { errors, coerced } = getVariableValues(schema, definitions, cast, { maxErrors: 1 });
  return errors
    ? { errors: variableErrors(schema, definitions, inputs, graphqlPhpVersionOf(realm), cast) }
    : { values: coerced };
}

function executeRootField(
  root: RootFieldPlan,
  context: ResolverContext,
  variables: Values,
  arePlain: boolean,
  errors: GraphQLError[],
): unknown {
  const { resolve, info, node, key, leaves, type } = root;
  try {
    const args = argumentsOf(root, variables, arePlain);
    // The schema has checked the arguments; `never` is what resolvers of different types have in common.
    const value = resolve(undefined as never, args as never, context, info);
    if (value === null || value === undefined) return null;
    if (leaves === undefined) return serialize(type, value);
    return executeLeafFields(root, leaves, value, context, errors);
  } catch (error) {
    errors.push(withoutStackTrace(() => locatedError(error, [node], [key])));
    return null;
  }
}

function argumentsOf({ field, node, arguments: plain }: RootFieldPlan, variables: Values, arePlain: boolean): Values {
  if (field.args.length === 0) return EMPTY_VALUES;
  return plain !== undefined && arePlain ? argumentValues(plain, variables) : getArgumentValues(field, node, variables);
}

function executeLeafFields(
  { key, field }: RootFieldPlan,
  leaves: readonly LeafFieldPlan[],
  parent: unknown,
  context: ResolverContext,
  errors: GraphQLError[],
): unknown {
  const values: Record<string, unknown> = {};
  for (const leaf of leaves) {
    try {
      const value = leafValue(leaf, parent, context);
      if (value === null && leaf.required) {
        throw new Error(`Cannot return null for non-nullable field ${field.type}.${leaf.field.name}.`);
      }
      values[leaf.key] = value;
    } catch (error) {
      errors.push(withoutStackTrace(() => locatedError(error, [leaf.node], [key, leaf.key])));
      if (leaf.required) return null;
      values[leaf.key] = null;
    }
  }
  return values;
}

function leafValue({ resolve, info, field, type }: LeafFieldPlan, parent: unknown, context: ResolverContext): unknown {
  // The parent is what the resolver of its type returned; `never` as above.
  const value = resolve
    ? resolve(parent as never, EMPTY_VALUES as never, context, info)
    : (parent as Values)[field.name];
  return value === null || value === undefined ? null : serialize(type, value);
}

const serialize = (type: GraphQLLeafType | undefined, value: unknown): unknown => type?.serialize(value);
