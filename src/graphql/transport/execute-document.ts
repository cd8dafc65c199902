import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import type { MaybePromise } from '../../platform/lazy.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionPlan } from '../execution/execution-plan.ts';
import { graphqlPhpVersionOf } from '../execution/graphql-php-messages.ts';
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
  };
  // A plan calls account resolvers only and generates no values.
  if (plan && isAccountSchema) return executePlan(schema, plan, contextValue, input.variables);
  const errors = errorsOfVariables(realm, schema, document, input.variables);
  if (errors.length > 0) return { errors };
  return execute({ schema, document, contextValue, variableValues: input.variables, fieldResolver, typeResolver });
}

/** Errors of variables, for a document with a single operation. */
function errorsOfVariables(
  realm: Realm,
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: GraphqlCall['input']['variables'],
): GraphQLError[] {
  const [operation, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return [];
  return variableErrors(schema, operation.variableDefinitions ?? [], variables, graphqlPhpVersionOf(realm));
}
