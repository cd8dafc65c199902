import { type FieldNode, GraphQLError, isNonNullType, Kind, type OperationDefinitionNode } from 'graphql';
import { exampleParameters } from '../magento/phrases/examples.ts';
import { graphqlPhrases } from '../magento/phrases/graphql.ts';
import type { PhraseKey } from '../magento/phrases.ts';
import { interpolate, type PhraseParameters, Refusal } from '../magento/refusal.ts';
import type { WireReply } from '../wire/message.ts';
import type { GraphqlCall } from './call.ts';
import { answerExecuted, answerInvalid, answerOutside } from './output.ts';
import { schemaOf } from './schema.ts';

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
export function answerRefused(call: GraphqlCall, key: PhraseKey, given: PhraseParameters | undefined): WireReply {
  const refusal = new Refusal(key, given ?? valuesFor(call, key));
  const { document } = call.input.document;
  if (document === undefined || (OUTSIDE.has(key) && !RULES.has(key))) return answerOutside(call, refusal);
  if (RULES.has(key)) {
    call.refusal = refusal;
    const schema = schemaOf(call.realm.release);
    return answerInvalid(call, { schema, document }, [
      new GraphQLError(interpolate(refusal.message, refusal.parameters)),
    ]);
  }
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? answerExecuted(call, refusedExecution(call, operation, refusal))
    : answerOutside(call, refusal);
}

/** Every root field is null, and each has the error, as if its resolver had thrown it. */
function refusedExecution({ realm }: GraphqlCall, operation: OperationDefinitionNode, refusal: Refusal) {
  const fields = operation.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const errors = fields.map(
    (node) => new GraphQLError(refusal.told, { nodes: node, path: [keyOf(node)], originalError: refusal }),
  );
  const root = schemaOf(realm.release).getRootType(operation.operation)?.getFields() ?? {};
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
