import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import {
  categoryOf,
  type ErrorObject,
  executionErrorObject,
  MASKED_MESSAGE,
  publicMessage,
  requestErrorObject,
} from '../execution/graphql-errors.ts';
import { graphqlPhpMessage, graphqlPhpVersionOf, validationMessage } from '../execution/graphql-php-messages.ts';
import type { PlainError } from '../execution/parsed-documents.ts';
import { cacheId } from './cache-id.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { sessionCookie } from './session-cookie.ts';

/** Headers of Magento's responses that must not be cached. */
const HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
};

const SYNTAX_ERROR = 'Syntax Error: ';
const EMPTY_QUERY = [{ line: 1, column: 1 }];

/** The result of an execution: `errors` first, then `data`; without `data` if nothing was executed. */
export function answerResult(call: GraphqlCall, result: ExecutionResult): HttpResponse {
  if (result.errors === undefined) return answer(call, 200, JSON.stringify({ data: result.data }));
  rethrowInternalErrors(result.errors);
  const errors = visibleErrors(call, result.errors);
  call.refusal = refusalIn(errors);
  const body = JSON.stringify({
    errors: errors.map((error) => executionErrorObject(call.realm, error)),
    ...(result.data !== undefined && result.data !== null && { data: result.data }),
  });
  return answer(call, statusOfResult(call, errors), body);
}

const refusalIn = (errors: readonly GraphQLError[]): Refusal | undefined =>
  errors.map(({ originalError }) => originalError).find((error) => error instanceof Refusal);

/** An error that a resolver threw and that is not a refusal is an internal error, which Magento would not have. */
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
  return category === 'graphql-authentication' ? 401 : category === 'graphql-authorization' ? 403 : 200;
}

/** A document that is not valid: nothing is executed, so there is no `data`. */
export function answerValidationErrors(
  call: GraphqlCall,
  { schema, document }: { schema: GraphQLSchema; document: DocumentNode },
  errors: readonly PlainError[],
): HttpResponse {
  const version = graphqlPhpVersionOf(call.realm);
  const visible = visibleErrors(call, errors).map((error) =>
    requestErrorObject(call.realm, validationMessage(schema, document, error, version), 'graphql', error.locations),
  );
  return answerErrors(call, 200, visible);
}

export function answerSyntaxError(call: GraphqlCall, error: PlainError | undefined): HttpResponse {
  const message =
    error === undefined
      ? `${SYNTAX_ERROR}Unexpected <EOF>`
      : graphqlPhpMessage(error.message, graphqlPhpVersionOf(call.realm));
  const status = call.realm.behaviour.graphql_outside_execution === '500' ? 500 : 400;
  const formatted = requestErrorObject(call.realm, message, 'graphql', error?.locations ?? EMPTY_QUERY);
  return answerErrors(call, status, [formatsInput(call) ? formatted : withTrace(call, PARSER, formatted)]);
}

/** A refusal before execution: without `data` and path. [GraphQl/Controller/GraphQl.php handleGraphQlException; quality patch ACSD-68925] */
export function answerRequestError(call: GraphqlCall, refusal: Refusal): HttpResponse {
  call.refusal = refusal;
  const { status, error } = requestError(call, refusal);
  const isPlain = formatsInput(call) && categoryOf(refusal) === 'graphql-input';
  return answerErrors(call, status, [isPlain ? error : withTrace(call, phrases[refusal.key].source, error)]);
}

function requestError({ realm }: GraphqlCall, refusal: Refusal): { status: number; error: ErrorObject } {
  const category = categoryOf(refusal);
  const message = publicMessage(realm, refusal);
  if (category === 'graphql-authentication')
    return { status: 401, error: requestErrorObject(realm, message, category) };
  const isUnparsed = refusal.key === 'requestNotParsed' || refusal.key === 'variablesNotParsed';
  switch (realm.behaviour.graphql_outside_execution) {
    case '500':
      // Magento's report page, as JSON: the exception of the decoder is not caught.
      return {
        status: 500,
        error: isUnparsed
          ? requestErrorObject(realm, MASKED_MESSAGE, 'internal')
          : requestErrorObject(realm, message, category),
      };
    case '400':
      return { status: 400, error: requestErrorObject(realm, isUnparsed ? UNPARSED : message, category) };
    case 'by_kind': {
      if (isUnparsed)
        return { status: 400, error: requestErrorObject(realm, SYNTAX_ERROR + message, undefined, EMPTY_QUERY) };
      const { status } = phrases[refusal.key];
      return {
        status: status ?? 200,
        error: requestErrorObject(realm, message, status === undefined ? category : undefined),
      };
    }
  }
}

/** From 2.4.8 the controller formats syntax and input errors itself, without a trace. [GraphQl/Controller/GraphQl.php] */
const formatsInput = ({ realm }: GraphqlCall): boolean => realm.behaviour.graphql_outside_execution !== '500';

const PARSER = 'vendor/webonyx/graphql-php/src/Language/Parser.php';

/**
 * Developer mode adds the trace of an error before execution: graphql-php 14 as a key of the error, 15 in `extensions`.
 * [FW/Exception/ExceptionFormatter.php, webonyx/graphql-php src/Error/FormattedError.php]
 */
function withTrace({ realm }: GraphqlCall, file: string, error: ErrorObject): ErrorObject {
  if (realm.world.mode !== 'developer') return error;
  const trace = [{ file }];
  if (graphqlPhpVersionOf(realm) === '14') return { ...error, trace };
  return { ...error, extensions: { ...(error['extensions'] as object), trace } };
}

/** 2.4.8 has one message for an invalid body and for invalid variables. */
const UNPARSED = phrases.requestNotParsed.text;

/** PUT, DELETE, PATCH, HEAD and OPTIONS execute nothing. */
export function answerUnsupportedMethod(call: GraphqlCall): HttpResponse {
  if (call.realm.behaviour.graphql_outside_execution === '500') return answerSyntaxError(call, undefined);
  return { status: call.request.method === 'OPTIONS' ? 204 : 200, headers: HEADERS, body: '' };
}

/** An internal error: masked, as Magento masks unexpected exceptions. */
export const answerGraphqlInternalError = (call: GraphqlCall): HttpResponse =>
  answerErrors(call, 500, [requestErrorObject(call.realm, MASKED_MESSAGE, 'internal')]);

const answerErrors = (call: GraphqlCall, status: number, errors: readonly ErrorObject[]): HttpResponse =>
  answer(call, status, JSON.stringify({ errors }));

function answer(call: GraphqlCall, status: number, body: string): HttpResponse {
  const id = cacheId(call);
  const cookie = sessionCookie(call);
  const headers = id === undefined ? HEADERS : { ...HEADERS, 'x-magento-cache-id': id };
  return { status, headers, ...(cookie !== undefined && { cookies: [cookie] }), body };
}
