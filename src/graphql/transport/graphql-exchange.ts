import { authenticate, authenticateWithSession, type Caller } from '../../auth/authenticate.ts';
import { usesSessions } from '../../domain/tokens/customer-session.ts';
import type { Exchange, GraphqlDescription } from '../../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import type { PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import { StoreSchemas } from '../schema/store-schemas.ts';
import { answerGraphql } from './answer-graphql.ts';
import { describeInput } from './describe-input.ts';
import { type GraphqlInput, readInput } from './graphql-input.ts';
import { answerFault } from './graphql-response.ts';
import { secretNamesIn, secretNamesInText } from './graphql-secret-names.ts';
import { namedCustomer } from './graphql-sign-in-subject.ts';
import { answerRefused } from './injected-refusal.ts';

/** Opens GraphQL requests of a server. */
export const graphqlOpener =
  (schemas = new StoreSchemas()) =>
  (realm: Realm, request: HttpRequest, storeInPath: string | undefined): Exchange<Caller> =>
    new GraphqlExchange(realm, request, storeInPath, schemas);

/** A GraphQL request: its operations are known before anything is judged. */
export class GraphqlExchange implements Exchange<Caller> {
  readonly protocol = 'graphql';
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly operations: readonly string[];
  caller: Caller;
  readonly storeInPath: string | undefined;
  readonly schemas: StoreSchemas;
  refusal: Refusal | undefined;
  hint: string | undefined;
  unmatched = false;
  readonly #customer: string | undefined;
  #input: GraphqlInput | undefined;

  constructor(realm: Realm, request: HttpRequest, storeInPath: string | undefined, schemas = new StoreSchemas()) {
    this.realm = realm;
    this.request = request;
    this.storeInPath = storeInPath;
    this.schemas = schemas;
    const input = readInput(realm, request);
    this.#input = input;
    this.operations = input.document.rootFields;
    this.#customer = namedCustomer(input);
    const caller = authenticate(realm, request.headers['authorization']);
    const cookies = request.headers['cookie'];
    this.caller =
      cookies === undefined || !usesSessions(realm) ? caller : authenticateWithSession(realm, caller, cookies);
  }

  /** Read anew once the answer is there: the journal keeps the exchange, and a document takes many times its text. */
  get input(): GraphqlInput {
    return this.#input ?? readInput(this.realm, this.request);
  }

  get store(): string {
    return this.request.headers['store']?.trim() || this.storeInPath || defaultStore(this.realm.world).code;
  }

  signInSubject() {
    return this.#customer === undefined ? {} : { customer: this.#customer };
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
    return this.input.variables;
  }

  graphql(): GraphqlDescription {
    return describeInput(this.input);
  }

  answer(): MaybePromise<HttpResponse> {
    return this.#settle(answerGraphql(this));
  }

  refuse(key: PhraseKey, parameters: PhraseParameters | undefined): MaybePromise<HttpResponse> {
    return this.#settle(answerRefused(this, key, parameters));
  }

  #settle(reply: MaybePromise<HttpResponse>): MaybePromise<HttpResponse> {
    const letGo = () => {
      this.#input = undefined;
    };
    if (reply instanceof Promise) return reply.finally(letGo);
    letGo();
    return reply;
  }

  answerInternalError(): HttpResponse {
    return answerFault(this);
  }
}
