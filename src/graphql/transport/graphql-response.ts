import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { ToldError } from '../execution/documents.ts';
import {
  categoryOf,
  type ErrorObject,
  errorObject,
  MASKED,
  messageOf,
  outsideError,
} from '../execution/graphql-errors.ts';
import { generationOf, validationText, webonyxText } from '../execution/graphql-php-messages.ts';
import { cacheId } from './cache-id.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { sessionCookie } from './session-cookie.ts';

/** Never kept by a browser or proxy, as Magento answers what is not cacheable. */
const HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
};

const SYNTAX_ERROR = 'Syntax Error: ';
const EMPTY_QUERY = [{ line: 1, column: 1 }];

/** What was executed: `errors` first, then `data`; `data` is left out when nothing was executed. */
export function answerExecuted(call: GraphqlCall, result: ExecutionResult): HttpResponse {
  if (result.errors === undefined) return answer(call, 200, JSON.stringify({ data: result.data }));
  throwFaults(result.errors);
  const told = tellable(call, result.errors);
  call.refusal = refusalIn(told);
  const body = JSON.stringify({
    errors: told.map((error) => errorObject(call.realm, error)),
    ...(result.data !== undefined && result.data !== null && { data: result.data }),
  });
  return answer(call, executedStatus(call, told), body);
}

const refusalIn = (errors: readonly GraphQLError[]): Refusal | undefined =>
  errors.map(({ originalError }) => originalError).find((error) => error instanceof Refusal);

/** What a resolver threw that is no refusal is a fault of this program, and is not answered as Magento would. */
function throwFaults(errors: readonly GraphQLError[]): void {
  const fault = errors.find(
    ({ originalError }) =>
      originalError !== undefined && !(originalError instanceof Refusal || originalError instanceof GraphQLError),
  );
  if (fault) throw fault.originalError;
}

/** Outside developer mode only the first error of all is told, from 2.4.4 on. [FW/Query/ErrorHandler.php] */
function tellable<Told>({ realm }: GraphqlCall, errors: readonly Told[]): readonly Told[] {
  return realm.behaviour.errors_in_one_answer === 'first' && realm.world.mode !== 'developer'
    ? errors.slice(0, 1)
    : errors;
}

/** From 2.4.8 the first error with a category decides. [GraphQl/Controller/GraphQl.php getHttpResponseCode] */
function executedStatus({ realm }: GraphqlCall, errors: readonly GraphQLError[]): number {
  if (realm.behaviour.executed_errors === 'always_200') return 200;
  const category = errors.map((error) => categoryOf(error.originalError)).find((each) => each !== undefined);
  return category === 'graphql-authentication' ? 401 : category === 'graphql-authorization' ? 403 : 200;
}

/** A document that the schema or a rule forbids: nothing is executed, so there is no `data`. */
export function answerInvalid(
  call: GraphqlCall,
  { schema, document }: { schema: GraphQLSchema; document: DocumentNode },
  errors: readonly ToldError[],
): HttpResponse {
  const generation = generationOf(call.realm);
  const told = tellable(call, errors).map((error) =>
    outsideError(call.realm, validationText(schema, document, error, generation), 'graphql', error.locations),
  );
  return answerErrors(call, 200, told);
}

export function answerSyntaxError(call: GraphqlCall, error: ToldError | undefined): HttpResponse {
  const message =
    error === undefined ? `${SYNTAX_ERROR}Unexpected <EOF>` : webonyxText(error.message, generationOf(call.realm));
  const status = call.realm.behaviour.graphql_outside_execution === '500' ? 500 : 400;
  const told = outsideError(call.realm, message, 'graphql', error?.locations ?? EMPTY_QUERY);
  return answerErrors(call, status, [formatsInput(call) ? told : withTrace(call, PARSER, told)]);
}

/** A refusal before execution: no `data`, no path. [GraphQl/Controller/GraphQl.php handleGraphQlException; quality patch ACSD-68925] */
export function answerOutside(call: GraphqlCall, refusal: Refusal): HttpResponse {
  call.refusal = refusal;
  const { status, error } = outside(call, refusal);
  const isPlain = formatsInput(call) && categoryOf(refusal) === 'graphql-input';
  return answerErrors(call, status, [isPlain ? error : withTrace(call, phrases[refusal.key].source, error)]);
}

function outside({ realm }: GraphqlCall, refusal: Refusal): { status: number; error: ErrorObject } {
  const category = categoryOf(refusal);
  const message = messageOf(refusal);
  if (category === 'graphql-authentication') return { status: 401, error: outsideError(realm, message, category) };
  const isUnparsed = refusal.key === 'requestNotParsed' || refusal.key === 'variablesNotParsed';
  switch (realm.behaviour.graphql_outside_execution) {
    case '500':
      // Magento's report page, as JSON: nobody caught what the decoder threw.
      return {
        status: 500,
        error: isUnparsed ? outsideError(realm, MASKED, 'internal') : outsideError(realm, message, category),
      };
    case '400':
      return { status: 400, error: outsideError(realm, isUnparsed ? UNPARSED : message, category) };
    case 'by_kind': {
      if (isUnparsed)
        return { status: 400, error: outsideError(realm, SYNTAX_ERROR + message, undefined, EMPTY_QUERY) };
      const { status } = phrases[refusal.key];
      return {
        status: status ?? 200,
        error: outsideError(realm, message, status === undefined ? category : undefined),
      };
    }
  }
}

/** From 2.4.8 the controller formats syntax and input errors itself, and never with a trace. [GraphQl/Controller/GraphQl.php] */
const formatsInput = ({ realm }: GraphqlCall): boolean => realm.behaviour.graphql_outside_execution !== '500';

const PARSER = 'vendor/webonyx/graphql-php/src/Language/Parser.php';

/**
 * Developer mode shows where an error outside execution came from; generation 14 beside the message, 15 under `extensions`.
 * [FW/Exception/ExceptionFormatter.php, webonyx/graphql-php src/Error/FormattedError.php]
 */
function withTrace({ realm }: GraphqlCall, file: string, error: ErrorObject): ErrorObject {
  if (realm.world.mode !== 'developer') return error;
  const trace = [{ file }];
  if (generationOf(realm) === '14') return { ...error, trace };
  return { ...error, extensions: { ...(error['extensions'] as object), trace } };
}

/** 2.4.8 tells a bad body and bad variables alike. */
const UNPARSED = phrases.requestNotParsed.text;

/** PUT, DELETE, PATCH, HEAD and OPTIONS execute nothing. */
export function answerNothing(call: GraphqlCall): HttpResponse {
  if (call.realm.behaviour.graphql_outside_execution === '500') return answerSyntaxError(call, undefined);
  return { status: call.request.method === 'OPTIONS' ? 204 : 200, headers: HEADERS, body: '' };
}

/** A fault of this program: masked, as Magento masks what it did not expect. */
export const answerFault = (call: GraphqlCall): HttpResponse =>
  answerErrors(call, 500, [outsideError(call.realm, MASKED, 'internal')]);

const answerErrors = (call: GraphqlCall, status: number, errors: readonly ErrorObject[]): HttpResponse =>
  answer(call, status, JSON.stringify({ errors }));

function answer(call: GraphqlCall, status: number, body: string): HttpResponse {
  const id = cacheId(call);
  const cookie = sessionCookie(call);
  if (id === undefined && cookie === undefined) return { status, headers: HEADERS, body };
  const headers = {
    ...HEADERS,
    ...(id !== undefined && { 'x-magento-cache-id': id }),
    ...(cookie !== undefined && { 'set-cookie': cookie }),
  };
  return { status, headers, body };
}
