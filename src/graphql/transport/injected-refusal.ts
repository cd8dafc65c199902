import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { RefusalTarget } from '../../http/exchange.ts';
import type { HttpResponse } from '../../http/message.ts';
import { exampleParameters } from '../../magento/phrases/example-parameters.ts';
import { graphqlPhrases } from '../../magento/phrases/graphql-phrases.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { type PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import type { InjectedRefusal } from '../execution/refusable-fields.ts';
import { answerGraphql } from './answer-graphql.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { answerResult, answerValidationErrors } from './graphql-response.ts';
import { matchedVariables } from './matched-variables.ts';
import { refuseInResponse } from './refuse-in-response.ts';
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

/** Refuses with a phrase at the stage at which Magento does: before execution, in validation, or when fields are resolved. */
export function answerInjectedRefusal(
  call: RefusableCall,
  key: PhraseKey,
  parameters: PhraseParameters | undefined,
  { fields, response }: RefusalTarget,
): MaybePromise<HttpResponse> {
  const refusal = new Refusal(key, parameters ?? defaultParameters(call, key));
  refusal.wording = call.realm.wording;
  const { document, rootFields } = call.input.document;
  const isOfValidation = VALIDATION_PHRASES.has(key);
  if (REQUEST_PHRASES.has(key) && !isOfValidation) return answerRequestError(call, refusal);
  const injected = { refusal, fields: fields ?? rootFields, isApplied: false };
  if (document === undefined) return answerInjected(call, injected, response);
  if (isOfValidation) {
    call.refusal = refusal;
    const errors = [new GraphQLError(refusal.renderedMessage)];
    return chain(schemaFor(call), (schema) => answerValidationErrors(call, { schema, document }, errors));
  }
  return chain(answerInjected(call, injected, response), (answered) => {
    // Fields of a computed response, and fields without a resolver such as `__typename`, are refused in the response.
    if (response === undefined && !injected.fields.every((name) => name.startsWith('__'))) return answered;
    const result = refuseInResponse(document, injected, answered);
    if (result === undefined) return answered;
    injected.isApplied = true;
    return answerResult(call, result);
  });
}

/** The computed response, or that of an execution in which the fields are refused. */
function answerInjected(call: RefusableCall, injected: InjectedRefusal, response: HttpResponse | undefined) {
  call.injected = injected;
  return response ?? answerGraphql(call);
}

type RefusableCall = GraphqlCall & { injected: GraphqlCall['injected'] };

/** The schema that the document would have been executed with. */
function schemaFor({ realm, schemas, input }: GraphqlCall): MaybePromise<GraphQLSchema> {
  const account = schemas.account(realm.release, input.document, realm.edition);
  return account ?? chain(schemas.full(realm.release, realm.edition), ({ schema }) => schema);
}

/** The parameters of a phrase, taken from the request. */
function defaultParameters(call: GraphqlCall, key: PhraseKey): PhraseParameters | undefined {
  if (key === 'storeNotFound') return [call.storeCode || 'default'];
  if (key === 'customerDoesNotExist' && call.caller.identity.type === 'customer') return [call.caller.identity.id];
  const parameters = exampleParameters[key];
  const cartId = findCartId(matchedVariables(call.input));
  return parameters && 'masked_cart_id' in parameters && cartId !== undefined
    ? { ...parameters, masked_cart_id: cartId }
    : parameters;
}

const CART_ID_NAMES: ReadonlySet<string> = new Set(['cart_id', 'cartId', 'source_cart_id', 'cart_uid', 'cartUid']);

/** The first cart id in the values of a request. */
function findCartId(values: unknown): string | undefined {
  if (values === null || typeof values !== 'object') return undefined;
  for (const [name, value] of Object.entries(values)) {
    const cartId = CART_ID_NAMES.has(name) && typeof value === 'string' ? value : findCartId(value);
    if (cartId !== undefined) return cartId;
  }
  return undefined;
}
