import { authenticate, authenticateWithSession } from '../../auth/authenticate.ts';
import type { Caller } from '../../auth/caller.ts';
import { usesSessions } from '../../domain/tokens/customer-session.ts';
import type { AnsweredRefusal, Exchange, GraphqlDescription, RefusalTarget } from '../../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import type { PhraseParameters } from '../../magento/phrases/refusal.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { responsePathsOf } from '../execution/selected-fields.ts';
import { StoreSchemas } from '../schema/store-schemas.ts';
import { answerGraphql } from './answer-graphql.ts';
import { describeInput } from './describe-input.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { findStoreView } from './graphql-headers.ts';
import { type GraphqlInput, readGraphqlInput } from './graphql-input.ts';
import { secretNamesIn, secretNamesInText } from './graphql-secret-names.ts';
import { signInEmailOf } from './graphql-sign-in-subject.ts';
import { answerInjectedRefusal } from './injected-refusal.ts';
import { matchedVariables } from './matched-variables.ts';
import { isCachedForAll } from './page-cache.ts';
import { readPreviewVersion } from './preview-version.ts';
import { answerGraphqlInternalError } from './request-errors.ts';

/** Reads the GraphQL requests of a server. */
export const graphqlOpener =
  (schemas = new StoreSchemas()) =>
  (realm: Realm, request: HttpRequest, storeInPath: string | undefined): GraphqlExchange =>
    new GraphqlExchange(realm, request, storeInPath, schemas);

/** A GraphQL request with its document, store and caller. */
export class GraphqlExchange implements Exchange<Caller>, GraphqlCall {
  readonly protocol = 'graphql';
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly operations: readonly string[];
  caller: Caller;
  readonly storeCode: string;
  readonly storeView: Store | undefined;
  readonly previewVersion: string | undefined;
  readonly schemas: StoreSchemas;
  refusal: AnsweredRefusal | undefined;
  injected: GraphqlCall['injected'];
  unmatched = false;
  acceptsHeaders = false;
  readonly #signInEmail: string | undefined;
  #hint: GraphqlCall['hint'];
  #input: GraphqlInput | undefined;

  constructor(realm: Realm, request: HttpRequest, storeInPath: string | undefined, schemas = new StoreSchemas()) {
    this.realm = realm;
    this.request = request;
    this.storeCode = request.headers['store']?.trim() || storeInPath || '';
    this.storeView = findStoreView(realm.world, this.storeCode);
    this.previewVersion = readPreviewVersion(realm, request);
    this.schemas = schemas;
    const input = readGraphqlInput(realm, request);
    this.#input = input;
    this.operations = input.document.rootFields;
    this.#signInEmail = signInEmailOf(input);
    const { authorization, cookie: cookies } = isCachedForAll(realm, request, input) ? {} : request.headers;
    const caller = authenticate(realm, authorization);
    this.caller =
      cookies === undefined || !usesSessions(realm) ? caller : authenticateWithSession(realm, caller, cookies);
  }

  /** The input, read from the request. After a release it is read again on each use. */
  get input(): GraphqlInput {
    return this.#input ?? readGraphqlInput(this.realm, this.request);
  }

  /** The hint, computed when it is first read. */
  get hint(): string | undefined {
    if (typeof this.#hint === 'function') this.#hint = this.#hint();
    return this.#hint;
  }

  set hint(hint: GraphqlCall['hint']) {
    this.#hint = hint;
  }

  get store(): string {
    return this.storeCode || defaultStore(this.realm.world).code;
  }

  signInSubject() {
    return this.#signInEmail === undefined ? {} : { customer: this.#signInEmail };
  }

  secretNames(): ReadonlySet<string> {
    const { document } = this.input.document;
    return document === undefined ? secretNamesInText(this.#sentText) : secretNamesIn(document);
  }

  get #sentText(): string {
    const { body, query } = this.request;
    return query === '' ? body : `${body}\n${new URLSearchParams(query).get('query') ?? ''}`;
  }

  variables() {
    return matchedVariables(this.input);
  }

  graphql(): GraphqlDescription {
    return describeInput(this.input);
  }

  answer(): MaybePromise<HttpResponse> {
    return answerGraphql(this);
  }

  selectsField(path: string): boolean {
    const { document } = this.input.document;
    return document !== undefined && responsePathsOf(document, path).length > 0;
  }

  refuse(
    key: PhraseKey,
    parameters: PhraseParameters | undefined,
    target: RefusalTarget = {},
  ): MaybePromise<HttpResponse> {
    return answerInjectedRefusal(this, key, parameters, target);
  }

  get hasUnappliedRefusal(): boolean {
    return this.injected?.isApplied === false;
  }

  release(): void {
    this.#input = undefined;
  }

  answerInternalError(): HttpResponse {
    return answerGraphqlInternalError(this);
  }
}
