import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import { escapePhpJson } from '../../http/php-json.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { withKnownSuggestions } from '../execution/field-suggestions.ts';
import {
  categoryOf,
  type ErrorObject,
  executionErrorObjects,
  recordedRefusal,
  requestErrorObject,
} from '../execution/graphql-errors.ts';
import { graphqlPhpVersionOf, validationMessage } from '../execution/graphql-php-messages.ts';
import type { PlainError } from '../execution/parsed-documents.ts';
import { responseKeyOf, rootFieldsIn } from '../execution/selected-fields.ts';
import { cacheId } from './cache-id.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { hasCacheHeader, isCachedForAll, useOfPageCache } from './page-cache.ts';
import { graphqlCookies } from './response-cookies.ts';
import { graphqlHeaders } from './response-headers.ts';

/** The result of an execution: `errors` first, then `data`; without `data` if nothing was executed. */
export function answerResult(call: GraphqlCall, result: ExecutionResult): HttpResponse {
  const hasSignedIn = signsIn(call, result.data);
  if (result.errors === undefined)
    return respond(call, 200, JSON.stringify({ data: result.data }), { hasSignedIn, isCacheable: true });
  rethrowInternalErrors(result.errors);
  const errors = visibleErrors(call, result.errors);
  const refusal = refusalIn(errors);
  call.refusal = refusal && recordedRefusal(refusal);
  const body = JSON.stringify({
    errors: errors.flatMap((error) => executionErrorObjects(call.realm, error)),
    ...(result.data !== undefined && result.data !== null && { data: result.data }),
  });
  return respond(call, statusOfResult(call, errors), body, { hasSignedIn });
}

/** Whether a `generateCustomerToken` of the request has succeeded. */
function signsIn({ input: { document } }: GraphqlCall, data: ExecutionResult['data']): boolean {
  if (document.measures.signIn === undefined || !data) return false;
  const fields = document.document === undefined ? [] : rootFieldsIn(document.document);
  return fields.some((field) => field.name.value === 'generateCustomerToken' && data[responseKeyOf(field)]);
}

const refusalIn = (errors: readonly GraphQLError[]): Refusal | undefined =>
  errors.map(({ originalError }) => originalError).find((error) => error instanceof Refusal);

/** Throws an error of a resolver that is not a refusal: it is a defect of this server. */
function rethrowInternalErrors(errors: readonly GraphQLError[]): void {
  const internal = errors.find(
    ({ originalError }) =>
      originalError !== undefined && !(originalError instanceof Refusal || originalError instanceof GraphQLError),
  );
  if (internal) throw internal.originalError;
}

/** From 2.4.4 on, only developer mode shows more than the first error. [FW/Query/ErrorHandler.php] */
function visibleErrors<AnyError>({ realm }: GraphqlCall, errors: readonly AnyError[]): readonly AnyError[] {
  return realm.behaviour.errors_in_one_answer === 'first' && realm.world.mode !== 'developer'
    ? errors.slice(0, 1)
    : errors;
}

/** From 2.4.8 the first error with a category determines the status. [GraphQl/Controller/GraphQl.php getHttpResponseCode] */
function statusOfResult({ realm }: GraphqlCall, errors: readonly GraphQLError[]): number {
  if (realm.behaviour.executed_errors === 'always_200') return 200;
  const category = errors.map((error) => categoryOf(error.originalError)).find((each) => each !== undefined);
  if (category === 'graphql-authentication') return 401;
  return category === 'graphql-authorization' ? 403 : 200;
}

/** The response to an invalid document: it is not executed, so the response has no `data`. */
export function answerValidationErrors(
  call: GraphqlCall,
  { schema, document }: { schema: GraphQLSchema; document: DocumentNode },
  errors: readonly PlainError[],
): HttpResponse {
  const version = graphqlPhpVersionOf(call.realm);
  const visible = visibleErrors(call, errors).map((error) => {
    const message = validationMessage(schema, document, error, version);
    const suggesting = withKnownSuggestions(schema, document, call.input.variables, message);
    return requestErrorObject(call.realm, suggesting, 'graphql', error.locations);
  });
  return answerErrors(call, 200, visible);
}

/** A response with errors and without `data`. */
export const answerErrors = (call: GraphqlCall, status: number, errors: readonly ErrorObject[]): HttpResponse =>
  respond(call, status, JSON.stringify({ errors }));

/** A JSON response, as PHP encodes it. */
export function respond(
  call: GraphqlCall,
  status: number,
  json: string,
  { hasSignedIn = false, isCacheable = false }: { hasSignedIn?: boolean; isCacheable?: boolean } = {},
): HttpResponse {
  const id = cacheId(call);
  const cacheUse = isCacheable ? useOfPageCache(call, id) : undefined;
  if (isCacheable && isCachedForAll(call.realm, call.request, call.input)) return cachedResponse(call, status, json);
  const hasTags = cacheUse === undefined && hasCacheHeader(call, call.realm.behaviour.x_magento_tags);
  return {
    status,
    headers: graphqlHeaders(call, id, hasTags),
    cookies: cacheUse === 'hit' ? undefined : graphqlCookies(call, hasSignedIn),
    body: escapePhpJson(json),
  };
}

/** A response from the page cache, marked by the debug header. */
const cachedResponse = (call: GraphqlCall, status: number, json: string): HttpResponse => ({
  status,
  headers: { ...graphqlHeaders(call, undefined, false), 'x-magento-cache-debug': 'HIT' },
  cookies: undefined,
  body: escapePhpJson(json),
});
