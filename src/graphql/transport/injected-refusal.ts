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
import { interpolate, type PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { answerExecuted, answerInvalid, answerOutside } from './graphql-response.ts';

/** What the validators of a request say, before anything is executed. */
const OUTSIDE: ReadonlySet<string> = new Set([
  ...Object.keys(graphqlPhrases),
  'tokenUnreadable',
  'tokenExpired',
  'tokenRevoked',
]);
/** What the rules of a document say: neither a refusal of a request nor an error of execution. */
const RULES: ReadonlySet<string> = new Set(['introspectionNotAllowed', 'queryTooDeep']);

/** Refuses with a phrase where Magento would: before execution, by the document's rules, or in every root field. */
export function answerRefused(
  call: GraphqlCall,
  key: PhraseKey,
  given: PhraseParameters | undefined,
): MaybePromise<HttpResponse> {
  const refusal = new Refusal(key, given ?? valuesFor(call, key));
  const { document } = call.input.document;
  if (document === undefined || (OUTSIDE.has(key) && !RULES.has(key))) return answerOutside(call, refusal);
  if (RULES.has(key)) {
    call.refusal = refusal;
    const told = [new GraphQLError(interpolate(refusal.message, refusal.parameters))];
    return chain(schemaFor(call), (schema) => answerInvalid(call, { schema, document }, told));
  }
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? chain(schemaFor(call), (schema) => answerExecuted(call, refusedExecution(schema, operation, refusal)))
    : answerOutside(call, refusal);
}

/** The schema that would have answered. */
function schemaFor({ realm, schemas, input }: GraphqlCall): MaybePromise<GraphQLSchema> {
  const account = schemas.account(realm.release, input.document);
  return account ?? chain(schemas.whole(realm.release), ({ schema }) => schema);
}

/** Every root field is null, and each has the error, as if its resolver had thrown it. */
function refusedExecution(schema: GraphQLSchema, operation: OperationDefinitionNode, refusal: Refusal) {
  const fields = operation.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const errors = fields.map(
    (node) => new GraphQLError(refusal.told, { nodes: node, path: [keyOf(node)], originalError: refusal }),
  );
  const root = schema.getRootType(operation.operation)?.getFields() ?? {};
  const isNull = fields.some(({ name }) => isNonNullType(root[name.value]?.type));
  return {
    errors: errors.length > 0 ? errors : [new GraphQLError(refusal.told, { originalError: refusal })],
    data: isNull ? null : Object.fromEntries(fields.map((node) => [keyOf(node), null])),
  };
}

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** What the phrase would name in this request. */
function valuesFor(call: GraphqlCall, key: PhraseKey): PhraseParameters | undefined {
  if (key === 'storeNotFound') return [call.request.headers['store']?.trim() || call.storeInPath || 'default'];
  if (key === 'customerDoesNotExist' && call.caller.identity.type === 'customer') return [call.caller.identity.id];
  return exampleParameters[key];
}
