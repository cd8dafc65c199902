import {
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import { exampleParameters } from '../../magento/phrases/example-parameters.ts';
import { graphqlPhrases } from '../../magento/phrases/graphql-phrases.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { type PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { answerResult, answerValidationErrors } from './graphql-response.ts';
import { answerRequestError } from './request-errors.ts';

/** Phrases of the checks before execution. */
const REQUEST_PHRASES: ReadonlySet<string> = new Set([
  ...Object.keys(graphqlPhrases),
  'tokenUnreadable',
  'tokenExpired',
  'tokenRevoked',
]);
/** Phrases of validation rules. */
const VALIDATION_PHRASES: ReadonlySet<string> = new Set(['introspectionNotAllowed', 'queryTooDeep']);

/** Refuses with a phrase at the stage at which Magento does: before execution, in validation, or in every root field. */
export function answerInjectedRefusal(
  call: GraphqlCall,
  key: PhraseKey,
  parameters: PhraseParameters | undefined,
): MaybePromise<HttpResponse> {
  const refusal = new Refusal(key, parameters ?? defaultParameters(call, key));
  refusal.release = call.realm.release;
  const { document } = call.input.document;
  const isOfValidation = VALIDATION_PHRASES.has(key);
  if (document === undefined || (REQUEST_PHRASES.has(key) && !isOfValidation)) return answerRequestError(call, refusal);
  if (isOfValidation) {
    call.refusal = refusal;
    const errors = [new GraphQLError(refusal.renderedMessage)];
    return chain(schemaFor(call), (schema) => answerValidationErrors(call, { schema, document }, errors));
  }
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? chain(schemaFor(call), (schema) => answerResult(call, refusedResult(schema, operation, refusal)))
    : answerRequestError(call, refusal);
}

/** The schema that the document would have been executed with. */
function schemaFor({ realm, schemas, input }: GraphqlCall): MaybePromise<GraphQLSchema> {
  const account = schemas.account(realm.release, input.document, realm.edition);
  return account ?? chain(schemas.full(realm.release, realm.edition), ({ schema }) => schema);
}

/** Every root field is null and has the error, as if its resolver had thrown it. */
function refusedResult(schema: GraphQLSchema, operation: OperationDefinitionNode, refusal: Refusal) {
  const fields = operation.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const errors = fields.map(
    (node) => new GraphQLError(refusal.renderedMessage, { nodes: node, path: [keyOf(node)], originalError: refusal }),
  );
  const root = schema.getRootType(operation.operation)?.getFields() ?? {};
  const isNull = fields.some(({ name }) => isNonNullType(root[name.value]?.type));
  return {
    errors: errors.length > 0 ? errors : [new GraphQLError(refusal.renderedMessage, { originalError: refusal })],
    data: isNull ? null : Object.fromEntries(fields.map((node) => [keyOf(node), null])),
  };
}

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** The parameters that the phrase would have in this request. */
function defaultParameters(call: GraphqlCall, key: PhraseKey): PhraseParameters | undefined {
  if (key === 'storeNotFound') return [call.storeCode || 'default'];
  if (key === 'customerDoesNotExist' && call.caller.identity.type === 'customer') return [call.caller.identity.id];
  return exampleParameters[key];
}
