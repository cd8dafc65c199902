import { type FieldNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { RefusalTarget } from '../../http/exchange.ts';
import type { HttpResponse } from '../../http/message.ts';
import { exampleParameters } from '../../magento/phrases/example-parameters.ts';
import { graphqlPhrases } from '../../magento/phrases/graphql-phrases.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { type PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import { responseKeyOf, rootFieldsIn } from '../execution/selected-fields.ts';
import { answerGraphql } from './answer-graphql.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { answerResult, answerValidationErrors } from './graphql-response.ts';
import { matchedVariables } from './matched-variables.ts';
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
  const { document } = call.input.document;
  const isOfValidation = VALIDATION_PHRASES.has(key);
  if (document === undefined || (REQUEST_PHRASES.has(key) && !isOfValidation)) return answerRequestError(call, refusal);
  if (isOfValidation) {
    call.refusal = refusal;
    const errors = [new GraphQLError(refusal.renderedMessage)];
    return chain(schemaFor(call), (schema) => answerValidationErrors(call, { schema, document }, errors));
  }
  const refused = fields ?? call.input.document.rootFields;
  const nodes = rootFieldsIn(document).filter(({ name }) => refused.some((path) => rootOf(path) === name.value));
  if (nodes.length === 0) return answerRequestError(call, refusal);
  // Fields such as `__typename` have no resolver that could be refused.
  if (response !== undefined || nodes.every(({ name }) => name.value.startsWith('__'))) {
    return answerResult(call, refusedResult(nodes, refusal, response));
  }
  call.injected = { refusal, fields: refused };
  return answerGraphql(call);
}

type RefusableCall = GraphqlCall & { injected: GraphqlCall['injected'] };

const rootOf = (path: string): string => path.split('.', 1)[0] ?? path;

/** The schema that the document would have been executed with. */
function schemaFor({ realm, schemas, input }: GraphqlCall): MaybePromise<GraphQLSchema> {
  const account = schemas.account(realm.release, input.document, realm.edition);
  return account ?? chain(schemas.full(realm.release, realm.edition), ({ schema }) => schema);
}

/** Sets root fields to null and adds their errors, as if their resolvers had thrown them. Other fields are not changed. */
function refusedResult(nodes: readonly FieldNode[], refusal: Refusal, response: HttpResponse | undefined) {
  const errors = nodes.map(
    (node) =>
      new GraphQLError(refusal.renderedMessage, {
        nodes: node,
        path: [responseKeyOf(node)],
        originalError: refusal,
      }),
  );
  const data = response === undefined ? {} : dataOf(response);
  return { errors, data: { ...data, ...Object.fromEntries(nodes.map((node) => [responseKeyOf(node), null])) } };
}

function dataOf({ body }: HttpResponse): object {
  try {
    const { data }: { data?: object | null } = JSON.parse(body);
    return data ?? {};
  } catch {
    return {};
  }
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
