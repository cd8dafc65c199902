import type { HttpResponse } from '../../http/message.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import type { Refusal } from '../../magento/phrases/refusal.ts';
import {
  categoryOf,
  type ErrorObject,
  MASKED_MESSAGE,
  publicMessage,
  recordedRefusal,
  requestErrorObject,
} from '../execution/graphql-errors.ts';
import { graphqlPhpMessage, graphqlPhpVersionOf } from '../execution/graphql-php-messages.ts';
import type { PlainError } from '../execution/parsed-documents.ts';
import { answerExceptionPage } from './exception-page.ts';
import type { GraphqlCall } from './graphql-call.ts';
import type { InputProblem } from './graphql-input.ts';
import { answerErrors, respond } from './graphql-response.ts';

const SYNTAX_ERROR = 'Syntax Error: ';
const START = [{ line: 1, column: 1 }];

/** A body or query string that cannot be read: an error, or a page if Magento's controller does not catch the exception. */
export function answerInputProblem(call: GraphqlCall, { kind, refusal }: InputProblem): HttpResponse {
  if (kind === 'too_large' || kind === 'not_json') return answerRequestError(call, refusal);
  call.refusal = refusal;
  return answerExceptionPage(call, 'type_error', refusal);
}

/** The response to a query that is empty or cannot be parsed. */
export function answerSyntaxError(
  call: GraphqlCall,
  status: 'refused' | 'executed',
  { message, locations }: SyntaxError = call.input.document.syntaxError ?? EMPTY_QUERY,
): HttpResponse {
  const text = graphqlPhpMessage(message, graphqlPhpVersionOf(call.realm));
  const error = requestErrorObject(call.realm, text, 'graphql', locations);
  if (status === 'executed') return answerErrors(call, 200, [error]);
  return answerErrors(call, refusedStatus(call), [formatsInput(call) ? error : withPosition(call, PARSER, error)]);
}

type SyntaxError = Pick<PlainError, 'message' | 'locations'>;

const EMPTY_QUERY: SyntaxError = { message: `${SYNTAX_ERROR}Unexpected <EOF>.`, locations: START };

const refusedStatus = ({ realm }: GraphqlCall): number =>
  realm.behaviour.graphql_outside_execution === '500' ? 500 : 400;

/**
 * The response to a refusal before execution, without `data` and path.
 * [GraphQl/Controller/GraphQl.php handleGraphQlException; quality patch ACSD-68925]
 */
export function answerRequestError(call: GraphqlCall, refusal: Refusal): HttpResponse {
  call.refusal = refusal;
  refusal.wording = call.realm.wording;
  if (isUnparsed(refusal)) return answerUnparsed(call, refusal);
  call.refusal = recordedRefusal(refusal);
  const { status, error } = requestError(call, refusal);
  const isPlain = formatsInput(call) && categoryOf(refusal) === 'graphql-input';
  return answerErrors(call, status, [isPlain ? error : withTrace(call, refusal, error)]);
}

const isUnparsed = ({ key }: Refusal): boolean => key === 'requestNotParsed' || key === 'variablesNotParsed';

/** The response to JSON that cannot be decoded. */
function answerUnparsed(call: GraphqlCall, refusal: Refusal): HttpResponse {
  const { realm } = call;
  switch (realm.behaviour.graphql_body_not_json) {
    case 'internal_error':
      return answerErrors(call, 500, [withTrace(call, refusal, requestErrorObject(realm, MASKED_MESSAGE, 'internal'))]);
    case 'report_page':
      return answerExceptionPage(call, 'not_json', refusal);
    case 'refused': {
      if (realm.behaviour.graphql_outside_execution !== 'by_kind') {
        // 2.4.8 has one message for an invalid body and for invalid variables.
        const { text } = phrases.requestNotParsed;
        return answerErrors(call, 400, [requestErrorObject(realm, text, 'graphql-input')]);
      }
      const message = SYNTAX_ERROR + publicMessage(realm, refusal);
      return answerErrors(call, 400, [requestErrorObject(realm, message, undefined, START)]);
    }
  }
}

function requestError({ realm }: GraphqlCall, refusal: Refusal): { status: number; error: ErrorObject } {
  const category = categoryOf(refusal);
  const message = publicMessage(realm, refusal);
  if (category === undefined) return { status: 500, error: requestErrorObject(realm, message, 'internal') };
  if (category === 'graphql-authentication')
    return { status: 401, error: requestErrorObject(realm, message, category) };
  switch (realm.behaviour.graphql_outside_execution) {
    case '500':
      return { status: 500, error: requestErrorObject(realm, message, category) };
    case '400':
      return { status: 400, error: requestErrorObject(realm, message, category) };
    case 'by_kind': {
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

const PARSER = { file: 'vendor/webonyx/graphql-php/src/Language/Parser.php', line: 437 };

/** The position at which Magento 2.4.7 catches exceptions. */
const CONTROLLER = {
  file: 'vendor/magento/module-graph-ql/Controller/GraphQl.php',
  line: 187,
  call: 'Magento\\GraphQl\\Controller\\GraphQl::dispatch(instance of Magento\\Framework\\App\\Request\\Http)',
};

/**
 * Developer mode adds the position and the trace of an exception before execution: graphql-php 14 the trace only, as a key of
 * the error, 15 both in `extensions`. [FW/Exception/ExceptionFormatter.php, webonyx/graphql-php src/Error/FormattedError.php]
 */
function withTrace(call: GraphqlCall, refusal: Refusal, error: ErrorObject): ErrorObject {
  const { realm } = call;
  if (realm.world.mode !== 'developer') return error;
  const isMasked = categoryOf(refusal) === undefined;
  const debugMessage = isMasked && { debugMessage: refusal.renderedMessage };
  if (graphqlPhpVersionOf(realm) === '14') return { ...debugMessage, ...error, trace: [CONTROLLER] };
  const position = { file: phrases[refusal.key].source, line: 1 };
  // The extensions of an error object, whose values are of any type, are an object.
  const extensions = { ...(error['extensions'] as object), ...debugMessage, ...position, trace: [CONTROLLER] };
  return { ...error, extensions };
}

/** In developer mode graphql-php 15 adds the position of its own errors, which have no trace. */
function withPosition(
  { realm }: GraphqlCall,
  position: { readonly file: string; readonly line: number },
  error: ErrorObject,
): ErrorObject {
  if (realm.world.mode !== 'developer' || graphqlPhpVersionOf(realm) === '14') return error;
  // As above: the extensions are an object.
  return { ...error, extensions: { ...(error['extensions'] as object), ...position } };
}

/** The response to PUT, DELETE, PATCH, HEAD and OPTIONS, which do not execute the query. */
export function answerUnsupportedMethod(call: GraphqlCall): HttpResponse {
  const { graphql_other_methods, graphql_empty_query } = call.realm.behaviour;
  if (graphql_other_methods === 'empty_query') return answerSyntaxError(call, graphql_empty_query, EMPTY_QUERY);
  return respond(call, call.request.method === 'OPTIONS' ? 204 : 200, '');
}

/** An internal error: masked, as Magento masks unexpected exceptions. */
export const answerGraphqlInternalError = (call: GraphqlCall): HttpResponse =>
  answerErrors(call, 500, [requestErrorObject(call.realm, MASKED_MESSAGE, 'internal')]);
