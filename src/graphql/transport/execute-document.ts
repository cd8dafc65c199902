import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { castVariables } from '../execution/cast-scalars.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionPlan } from '../execution/execution-plan.ts';
import { graphqlPhpVersionOf } from '../execution/graphql-php-messages.ts';
import { refuseFields } from '../execution/refusable-fields.ts';
import { variableErrors } from '../execution/variable-errors.ts';
import type { ExecutableSchema } from '../schema/store-schemas.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { previewedRealm } from './preview-version.ts';

/** The schema that a document is executed with; only the full schema generates values. */
export type Execution = Pick<ExecutableSchema, 'schema'> & Partial<ExecutableSchema>;

/** Executes a valid document: by its plan if it has one, else by graphql-js. */
export function executeDocument(
  call: GraphqlCall,
  store: Store,
  document: DocumentNode,
  plan: ExecutionPlan | undefined,
  { schema, fieldResolver, typeResolver }: Execution,
): MaybePromise<ExecutionResult> {
  const { realm, input, schemas } = call;
  const isAccountSchema = fieldResolver === undefined;
  const contextValue = {
    // Staged content does not affect accounts.
    realm: isAccountSchema ? realm : previewedRealm(call),
    isPreview: call.previewVersion !== undefined,
    store,
    caller: call.caller,
    request: call.request,
    mocks: schemas.mocks,
    mockedFieldCount: 0,
    refusalAt: call.injected && refuseFields(schema, document, call.injected),
    fieldResolver: call.injected && fieldResolver,
  };
  // A plan calls account resolvers only. It neither generates values nor supports injected refusals.
  if (plan && isAccountSchema && call.injected === undefined)
    return executePlan(schema, plan, contextValue, input.variables);
  const { variableValues, errors } = coerceVariables(realm, schema, document, input.variables);
  if (errors.length > 0) return { errors };
  const result = execute({ schema, document, contextValue, variableValues, fieldResolver, typeResolver });
  const { introspection } = input.document.measures;
  return introspection.length === 0 ? result : chain(result, (each) => withUnknownTypes(each, introspection));
}

type Values = GraphqlCall['input']['variables'];

/** The variables with their scalars cast, and their errors, for a document with a single operation. */
function coerceVariables(
  realm: Realm,
  schema: GraphQLSchema,
  document: DocumentNode,
  inputs: Values,
): { variableValues: Values; errors: readonly GraphQLError[] } {
  const [operation, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return { variableValues: inputs, errors: [] };
  const definitions = operation.variableDefinitions ?? [];
  const variableValues = castVariables(schema, definitions, inputs);
  const errors = variableErrors(schema, definitions, inputs, graphqlPhpVersionOf(realm), variableValues);
  return { variableValues, errors };
}

/** `__type` of a type that does not exist is an error in Magento, not null. [framework/GraphQl/Config.php getConfigElement] */
function withUnknownTypes(result: ExecutionResult, introspection: readonly FieldNode[]): ExecutionResult {
  const { data, errors = [] } = result;
  const unknown = introspection.filter(
    ({ name, alias }) => name.value === '__type' && data?.[alias?.value ?? name.value] === null,
  );
  if (unknown.length === 0) return result;
  const added = unknown.map((node) => {
    const originalError = new Refusal('typeNotDeclared', [typeArgumentOf(node)]);
    return new GraphQLError(originalError.message, {
      nodes: node,
      path: [node.alias?.value ?? node.name.value],
      originalError,
    });
  });
  const positionOf = ({ nodes }: GraphQLError): number => nodes?.[0]?.loc?.start ?? 0;
  return { ...result, errors: [...errors, ...added].sort((one, other) => positionOf(one) - positionOf(other)) };
}

function typeArgumentOf({ arguments: [argument] = [] }: FieldNode): string {
  return argument?.value.kind === Kind.STRING ? argument.value.value : '';
}
