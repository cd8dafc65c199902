import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLLeafType,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  locatedError,
} from 'graphql';
import type { Realm } from '../../state/realm.ts';
import type { Context } from '../resolvers/resolver-context.ts';
import type { LeafPlan, Plan, RootPlan } from './execution-plan.ts';
import { generationOf } from './graphql-php-messages.ts';
import { areValuesPlain, argumentValues } from './plan-values.ts';
import { variableErrors } from './variable-errors.ts';

type Values = Readonly<Record<string, unknown>>;

const NOTHING: Values = {};

/** Executes a plan: root fields one after another, as graphql-js would with resolvers that do not wait. */
export function runPlan(schema: GraphQLSchema, plan: Plan, context: Context, inputs: Values): ExecutionResult {
  if (plan.variables !== undefined && areValuesPlain(plan.variables, inputs)) {
    return runRoots(plan.roots, context, inputs, true);
  }
  const variables = coerce(context.realm, schema, plan.operation.variableDefinitions ?? [], inputs);
  if ('errors' in variables) return { errors: variables.errors };
  return runRoots(plan.roots, context, variables.values, false);
}

/** @param arePlain whether every variable is there, with a value that nothing had to be done to */
function runRoots(roots: Plan['roots'], context: Context, variables: Values, arePlain: boolean): ExecutionResult {
  const errors: GraphQLError[] = [];
  const data: Record<string, unknown> = {};
  for (const root of roots) data[root.key] = runRoot(root, context, variables, arePlain, errors);
  return errors.length > 0 ? { errors, data } : { data };
}

function coerce(
  realm: Realm,
  schema: GraphQLSchema,
  definitions: NonNullable<Plan['operation']['variableDefinitions']>,
  inputs: Values,
): { values: Values } | { errors: readonly GraphQLError[] } {
  if (definitions.length === 0) return { values: NOTHING };
  // One error is enough to know that there are some.
  const { errors, coerced } = getVariableValues(schema, definitions, inputs, { maxErrors: 1 });
  return errors ? { errors: variableErrors(schema, definitions, inputs, generationOf(realm)) } : { values: coerced };
}

function runRoot(
  root: RootPlan,
  context: Context,
  variables: Values,
  arePlain: boolean,
  errors: GraphQLError[],
): unknown {
  const { resolve, node, key, leaves, type } = root;
  try {
    const args = argumentsOf(root, variables, arePlain);
    const value = resolve(undefined as never, args as never, context);
    if (value === null || value === undefined) return null;
    if (leaves === undefined) return serialize(type, value);
    return runLeaves(root, leaves, value, context, errors);
  } catch (error) {
    errors.push(locatedError(error, [node], [key]));
    return null;
  }
}

function argumentsOf({ field, node, arguments: plain }: RootPlan, variables: Values, arePlain: boolean): Values {
  if (field.args.length === 0) return NOTHING;
  return plain !== undefined && arePlain ? argumentValues(plain, variables) : getArgumentValues(field, node, variables);
}

function runLeaves(
  { key, field }: RootPlan,
  leaves: readonly LeafPlan[],
  parent: unknown,
  context: Context,
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
      errors.push(locatedError(error, [leaf.node], [key, leaf.key]));
      if (leaf.required) return null;
      values[leaf.key] = null;
    }
  }
  return values;
}

function leafValue({ resolve, field, type }: LeafPlan, parent: unknown, context: Context): unknown {
  const value = resolve ? resolve(parent as never, NOTHING as never, context) : (parent as Values)[field.name];
  return value === null || value === undefined ? null : serialize(type, value);
}

const serialize = (type: GraphQLLeafType | undefined, value: unknown): unknown => type?.serialize(value);
