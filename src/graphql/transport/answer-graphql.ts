import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../../platform/lazy.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { refuseDeepNesting, refuseOverLimits, ruleErrors } from '../execution/document-limits.ts';
import { type CheckedDocument, checkDocument } from '../execution/documents.ts';
import { generationOf } from '../execution/graphql-php-messages.ts';
import { runPlan } from '../execution/run-plan.ts';
import { variableErrors } from '../execution/variable-errors.ts';
import type { Storefront } from '../schema/store-schemas.ts';
import { asksUnknownField } from './describe-input.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { checkHeaders, findStore } from './graphql-headers.ts';
import { answerExecuted, answerInvalid, answerNothing, answerOutside, answerSyntaxError } from './graphql-response.ts';
import { answerPersisted } from './persisted-queries.ts';
import { previewError, previewVersion, shownRealm } from './preview-version.ts';
import { schemaHint } from './schema-hint.ts';

/** Answers a GraphQL request in Magento's order of work. [app/code/Magento/GraphQl/Controller/GraphQl.php] */
export function answerGraphql(call: GraphqlCall): MaybePromise<HttpResponse> {
  const { request, input } = call;
  const answered = answerPersisted(call.realm, input.persisted);
  if (answered) return answered;
  try {
    if (input.fault) throw input.fault;
    // What comes by another method than POST is parsed before anything else is looked at. [HttpVerbValidator.php]
    if (request.method !== 'POST' && input.query !== '' && input.document.syntaxError !== undefined) {
      return answerSyntaxError(call, input.document.syntaxError);
    }
    checkHeaders(call);
    if (request.method !== 'POST' && request.method !== 'GET') return answerNothing(call);
    return answerDocument(call, findStore(call));
  } catch (error) {
    if (error instanceof Refusal) return answerOutside(call, error);
    throw error;
  }
}

function answerDocument(call: GraphqlCall, store: Store): MaybePromise<HttpResponse> {
  const { realm, input } = call;
  const { document, syntaxError, nesting, measures } = input.document;
  refuseDeepNesting(realm, nesting, measures.inFragments);
  if (document === undefined) return answerSyntaxError(call, syntaxError);
  refuseOverLimits(realm, measures);
  const account = call.schemas.account(realm.release, input.document);
  if (account !== undefined) {
    const checked = checkDocument(account, input.document);
    // What the account's part cannot answer, the whole may.
    if (checked.errors.length === 0) return answerBy(call, store, document, checked, { schema: account });
  }
  return chain(call.schemas.whole(realm.release), (storefront) =>
    answerBy(call, store, document, checkDocument(storefront.schema, input.document), storefront),
  );
}

/** What a document is executed with. */
type Execution = Pick<Storefront, 'schema'> & Partial<Storefront>;

function answerBy(
  call: GraphqlCall,
  store: Store,
  document: DocumentNode,
  { errors, plan }: CheckedDocument,
  { schema, fieldResolver, typeResolver }: Execution,
): MaybePromise<HttpResponse> {
  const { realm, input, schemas } = call;
  const broken = ruleErrors(realm, input.document.measures, errors.length);
  if (errors.length > 0 || broken.length > 0) {
    call.hint = schemaHint(errors);
    call.unmatched = asksUnknownField(errors);
    return answerInvalid(call, { schema, document }, [...errors, ...broken]);
  }
  const refused = previewError(call, document);
  if (refused) return answerExecuted(call, { errors: [refused] });
  // Accounts are the same whatever is staged.
  const shown = fieldResolver === undefined ? realm : shownRealm(call);
  const isPreview = previewVersion(call) !== undefined;
  const contextValue = {
    realm: shown,
    isPreview,
    store,
    caller: call.caller,
    request: call.request,
    mocks: schemas.mocks,
    spent: { fields: 0 },
  };
  // Plans are for fields of our own; what may be made up is walked.
  if (plan && fieldResolver === undefined)
    return answerExecuted(call, runPlan(schema, plan, contextValue, input.variables));
  const ill = illVariables(realm, schema, document, input.variables);
  if (ill.length > 0) return answerExecuted(call, { errors: ill });
  const result = execute({
    schema,
    document,
    contextValue,
    variableValues: input.variables,
    fieldResolver,
    typeResolver,
  });
  return chain(result, (done) => answerExecuted(call, done));
}

/** The errors of variables, where there is one operation to be executed. */
function illVariables(
  realm: Realm,
  schema: GraphQLSchema,
  document: DocumentNode,
  inputs: GraphqlCall['input']['variables'],
): GraphQLError[] {
  const [operation, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return [];
  return variableErrors(schema, operation.variableDefinitions ?? [], inputs, generationOf(realm));
}
