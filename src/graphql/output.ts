import type { ExecutionResult, GraphQLError } from 'graphql';
import { phrases } from '../magento/phrases.ts';
import { Refusal } from '../magento/refusal.ts';
import type { WireReply } from '../wire/message.ts';
import { cacheId } from './cache-id.ts';
import type { GraphqlCall } from './call.ts';
import { categoryOf, type ErrorObject, errorObject, MASKED, messageOf, outsideError, translate } from './errors.ts';

/** Never kept by a browser or proxy, as Magento answers what is not cacheable. */
const HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
};

const SYNTAX_ERROR = 'Syntax Error: ';
const EMPTY_QUERY = [{ line: 1, column: 1 }];

/** What was executed: `errors` first, then `data`; `data` is left out when nothing was executed. */
export function answerExecuted(call: GraphqlCall, result: ExecutionResult): WireReply {
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
  const fault = errors.find(({ originalError }) => originalError !== undefined && !(originalError instanceof Refusal));
  if (fault) throw fault.originalError;
}

/** Outside developer mode only the first error of all is told, from 2.4.4 on. [FW/Query/ErrorHandler.php] */
function tellable({ realm }: GraphqlCall, errors: readonly GraphQLError[]): readonly GraphQLError[] {
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

export function answerInvalid(call: GraphqlCall, errors: readonly GraphQLError[]): WireReply {
  return answerErrors(
    call,
    200,
    tellable(call, errors).map((error) => errorObject(call.realm, error)),
  );
}

export function answerSyntaxError(call: GraphqlCall, error: GraphQLError | undefined): WireReply {
  const message = error === undefined ? `${SYNTAX_ERROR}Unexpected <EOF>` : translate(error.message);
  const status = call.realm.behaviour.graphql_outside_execution === '500' ? 500 : 400;
  return answerErrors(call, status, [outsideError(call.realm, message, 'graphql', error?.locations ?? EMPTY_QUERY)]);
}

/** A refusal before execution: no `data`, no path. [GraphQl/Controller/GraphQl.php handleGraphQlException; quality patch ACSD-68925] */
export function answerOutside(call: GraphqlCall, refusal: Refusal): WireReply {
  call.refusal = refusal;
  const category = categoryOf(refusal);
  const message = messageOf(refusal);
  if (category === 'graphql-authentication')
    return answerErrors(call, 401, [outsideError(call.realm, message, category)]);
  const isUnparsed = refusal.key === 'requestNotParsed' || refusal.key === 'variablesNotParsed';
  switch (call.realm.behaviour.graphql_outside_execution) {
    case '500':
      // Magento's report page, as JSON: nobody caught what the decoder threw.
      return answerErrors(call, 500, [
        isUnparsed ? outsideError(call.realm, MASKED, 'internal') : outsideError(call.realm, message, category),
      ]);
    case '400':
      return answerErrors(call, 400, [outsideError(call.realm, isUnparsed ? UNPARSED : message, category)]);
    case 'by_kind': {
      if (isUnparsed)
        return answerErrors(call, 400, [outsideError(call.realm, SYNTAX_ERROR + message, undefined, EMPTY_QUERY)]);
      const { status } = phrases[refusal.key];
      return answerErrors(call, status ?? 200, [
        outsideError(call.realm, message, status === undefined ? category : undefined),
      ]);
    }
  }
}

/** 2.4.8 tells a bad body and bad variables alike. */
const UNPARSED = phrases.requestNotParsed.text;

/** PUT, DELETE, PATCH, HEAD and OPTIONS execute nothing. */
export function answerNothing(call: GraphqlCall): WireReply {
  if (call.realm.behaviour.graphql_outside_execution === '500') return answerSyntaxError(call, undefined);
  return { status: call.request.method === 'OPTIONS' ? 204 : 200, headers: HEADERS, body: '' };
}

/** A fault of this program: masked, as Magento masks what it did not expect. */
export const answerFault = (call: GraphqlCall): WireReply =>
  answerErrors(call, 500, [outsideError(call.realm, MASKED, 'internal')]);

const answerErrors = (call: GraphqlCall, status: number, errors: readonly ErrorObject[]): WireReply =>
  answer(call, status, JSON.stringify({ errors }));

function answer(call: GraphqlCall, status: number, body: string): WireReply {
  const id = cacheId(call);
  return { status, headers: id === undefined ? HEADERS : { ...HEADERS, 'x-magento-cache-id': id }, body };
}
