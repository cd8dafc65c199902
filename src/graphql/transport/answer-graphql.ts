import type { DocumentNode } from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { refuseDeepNesting, refuseOverLimits, ruleErrors } from '../execution/document-limits.ts';
import { type ValidatedDocument, validateGraphqlDocument } from '../execution/parsed-documents.ts';
import { hasUnknownField } from './describe-input.ts';
import { type Execution, executeDocument } from './execute-document.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { checkRequestHeaders, requireStore } from './graphql-headers.ts';
import {
  answerRequestError,
  answerResult,
  answerSyntaxError,
  answerUnsupportedMethod,
  answerValidationErrors,
} from './graphql-response.ts';
import { answerPersisted } from './persisted-query.ts';
import { previewError } from './preview-version.ts';
import { schemaHint } from './schema-hint.ts';

/** Answers a GraphQL request, with the checks in Magento's order. [app/code/Magento/GraphQl/Controller/GraphQl.php] */
export function answerGraphql(call: GraphqlCall): MaybePromise<HttpResponse> {
  const { request, input } = call;
  const answered = answerPersisted(call.realm, input.persisted);
  if (answered) return answered;
  try {
    if (input.refusal) throw input.refusal;
    // For a method other than POST, the query is parsed before all other checks. [HttpVerbValidator.php]
    if (request.method !== 'POST' && input.query !== '' && input.document.syntaxError !== undefined) {
      return answerSyntaxError(call, input.document.syntaxError);
    }
    checkRequestHeaders(call);
    if (request.method !== 'POST' && request.method !== 'GET') return answerUnsupportedMethod(call);
    return answerDocument(call, requireStore(call));
  } catch (error) {
    if (error instanceof Refusal) return answerRequestError(call, error);
    throw error;
  }
}

function answerDocument(call: GraphqlCall, store: Store): MaybePromise<HttpResponse> {
  const { realm, input } = call;
  const { document, syntaxError, nesting, measures } = input.document;
  refuseDeepNesting(realm, nesting, measures.fragmentSelections);
  if (document === undefined) return answerSyntaxError(call, syntaxError);
  refuseOverLimits(realm, measures);
  const account = call.schemas.account(realm.release, input.document);
  if (account !== undefined) {
    const validated = validateGraphqlDocument(account, input.document);
    // A document that is invalid for the account schema may be valid for the full schema.
    if (validated.errors.length === 0) return answerValidated(call, store, document, validated, { schema: account });
  }
  return chain(call.schemas.full(realm.release), (full) =>
    answerValidated(call, store, document, validateGraphqlDocument(full.schema, input.document), full),
  );
}

function answerValidated(
  call: GraphqlCall,
  store: Store,
  document: DocumentNode,
  { errors, plan }: ValidatedDocument,
  execution: Execution,
): MaybePromise<HttpResponse> {
  const broken = ruleErrors(call.realm, call.input.document.measures, errors.length);
  if (errors.length > 0 || broken.length > 0) {
    call.hint = schemaHint(errors);
    call.unmatched = hasUnknownField(errors);
    return answerValidationErrors(call, { schema: execution.schema, document }, [...errors, ...broken]);
  }
  const refused = previewError(call, document);
  if (refused) return answerResult(call, { errors: [refused] });
  return chain(executeDocument(call, store, document, plan, execution), (result) => answerResult(call, result));
}
