import type { DocumentNode } from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { disabledFieldErrors } from '../execution/disabled-fields.ts';
import { refuseDeepNesting, refuseOverLimits, withLimitErrors } from '../execution/document-limits.ts';
import { type PlainError, type ValidatedDocument, validateGraphqlDocument } from '../execution/parsed-documents.ts';
import { hasUnknownField } from './describe-input.ts';
import { type Execution, executeDocument } from './execute-document.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { checkRequestHeaders, isCheckedVerb, requireStore } from './graphql-headers.ts';
import { readsBody } from './graphql-input.ts';
import { answerResult, answerValidationErrors } from './graphql-response.ts';
import { answerPersisted } from './persisted-query.ts';
import { previewError } from './preview-version.ts';
import {
  answerInputProblem,
  answerRequestError,
  answerSyntaxError,
  answerUnsupportedMethod,
} from './request-errors.ts';
import { schemaHint } from './schema-hint.ts';

/** Answers a GraphQL request, with the checks in Magento's order. [app/code/Magento/GraphQl/Controller/GraphQl.php] */
export function answerGraphql(call: GraphqlCall): MaybePromise<HttpResponse> {
  const { realm, request, input } = call;
  const answered = answerPersisted(call.realm, input.persisted);
  if (answered) return answered;
  const { problem } = input;
  const isUnreadable = problem !== undefined && problem.kind !== 'query_type' && problem.kind !== 'variables_type';
  // Up to 2.4.3 the body is decoded after the checks of the headers.
  if (isUnreadable && realm.behaviour.graphql_body_not_json !== 'internal_error') {
    return answerInputProblem(call, problem);
  }
  try {
    // Where the verb is checked by parsing the query, that is done before all other checks. [HttpVerbValidator.php]
    if (isCheckedVerb(call) && input.document.syntaxError !== undefined) return answerSyntaxError(call, 'refused');
    checkRequestHeaders(call);
    call.acceptsHeaders = true;
    if (isUnreadable) return answerInputProblem(call, problem);
    if (request.method !== 'GET' && !readsBody(realm, request)) return answerUnsupportedMethod(call);
    return answerDocument(call, requireStore(call));
  } catch (error) {
    if (error instanceof Refusal) return answerRequestError(call, error);
    throw error;
  }
}

function answerDocument(call: GraphqlCall, store: Store): MaybePromise<HttpResponse> {
  const { realm, input } = call;
  const { problem, document: parsed } = input;
  const { document, nesting, measures } = parsed;
  const isParsedFirst = realm.behaviour.graphql_empty_query === 'refused';
  if (problem && !(isParsedFirst && problem.kind === 'variables_type')) return answerInputProblem(call, problem);
  refuseDeepNesting(realm, nesting, measures.fragmentSelections);
  if (document === undefined) return answerSyntaxError(call, statusOfSyntaxError(call));
  if (problem) return answerInputProblem(call, problem);
  refuseOverLimits(realm, measures);
  const castsLiterals = realm.behaviour.graphql_scalars === 'cast';
  const account = call.schemas.account(realm.release, parsed, realm.edition);
  if (account !== undefined) {
    const validated = validateGraphqlDocument(account, parsed, document, castsLiterals);
    // A document that is invalid for the account schema may be valid for the full schema.
    if (validated.errors.length === 0) return answerValidated(call, store, validated, { schema: account });
  }
  return chain(call.schemas.full(realm.release, realm.edition), (full) => {
    if (measures.introspection.length > 0) full.setIntrospectionTypes(realm.release);
    return answerValidated(call, store, validateGraphqlDocument(full.schema, parsed, document, castsLiterals), full);
  });
}

/**
 * Whether a syntax error refuses the request or is the result of its execution: the number of fields is checked first, by
 * parsing the query unless it is empty. [framework/GraphQl/Query/QueryComplexityLimiter.php validateFieldCount]
 */
function statusOfSyntaxError({ realm, input }: GraphqlCall): 'refused' | 'executed' {
  const { graphql_empty_query, field_count, field_count_in_developer_mode } = realm.behaviour;
  if (graphql_empty_query === 'refused') return 'refused';
  const isCounted = realm.world.mode !== 'developer' || field_count_in_developer_mode === 'yes';
  return field_count === 'first' && isCounted && !isEmptyInPhp(input.query) ? 'refused' : 'executed';
}

function answerValidated(
  call: GraphqlCall,
  store: Store,
  validated: ValidatedDocument,
  execution: Execution,
): MaybePromise<HttpResponse> {
  const disabled = disabledFieldErrors(call.realm, validated.document);
  const found = withLimitErrors(call.realm, validated);
  const errors = disabled.length === 0 ? found : [...found, ...disabled];
  if (errors.length > 0) return answerInvalid(call, validated.document, execution, errors);
  const { document, plan } = validated;
  const refused = previewError(call, document);
  if (refused) return answerResult(call, { errors: [refused] });
  return chain(executeDocument(call, store, document, plan, execution), (result) => answerResult(call, result));
}

const UNKNOWN_TYPE = /^Unknown type "(\w+)"/;

function answerInvalid(
  call: GraphqlCall,
  document: DocumentNode,
  { schema, historyOf }: Execution,
  errors: readonly PlainError[],
): HttpResponse {
  call.hint = schemaHint(errors, call.realm, historyOf);
  call.unmatched = hasUnknownField(errors);
  // Magento's schema throws an exception when the library looks up a type that it does not have.
  for (const { message } of errors) {
    const [, type] = UNKNOWN_TYPE.exec(message) ?? [];
    if (type !== undefined) return answerRequestError(call, new Refusal('typeNotDeclared', [type]));
  }
  return answerValidationErrors(call, { schema, document }, errors);
}
