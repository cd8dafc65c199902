import { type Caller, identify, identifyWithSession } from '../authorization/identify.ts';
import { usesSessions } from '../domain/session.ts';
import type { PhraseKey } from '../magento/phrases.ts';
import type { PhraseParameters, Refusal } from '../magento/refusal.ts';
import type { Realm } from '../state/realm.ts';
import { defaultStore } from '../state/stores.ts';
import type { Exchange, GraphqlDescription } from '../wire/exchange.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import { asksUnknownField, describeInput } from './describe.ts';
import { answerGraphql } from './endpoint.ts';
import { type GraphqlInput, readInput } from './input.ts';
import { namedCustomer } from './named.ts';
import { answerFault } from './output.ts';
import { answerRefused } from './refused.ts';
import { secretNamesIn } from './secret-names.ts';

/** A GraphQL request: its operations are known before anything is judged. */
export class GraphqlExchange implements Exchange<Caller> {
  readonly protocol = 'graphql';
  readonly realm: Realm;
  readonly request: WireRequest;
  readonly operations: readonly string[];
  caller: Caller;
  readonly storeInPath: string | undefined;
  refusal: Refusal | undefined;
  unmatched = false;
  readonly #customer: string | undefined;
  #input: GraphqlInput | undefined;

  constructor(realm: Realm, request: WireRequest, storeInPath: string | undefined) {
    this.realm = realm;
    this.request = request;
    this.storeInPath = storeInPath;
    const input = readInput(realm, request);
    this.#input = input;
    this.operations = input.document.rootFields;
    this.#customer = namedCustomer(input);
    const caller = identify(realm, request.headers['authorization']);
    const cookies = request.headers['cookie'];
    this.caller = cookies === undefined || !usesSessions(realm) ? caller : identifyWithSession(realm, caller, cookies);
  }

  /** Read anew once the answer is there: the journal keeps the exchange, and a document takes many times its text. */
  get input(): GraphqlInput {
    return this.#input ?? readInput(this.realm, this.request);
  }

  get store(): string {
    return this.request.headers['store']?.trim() || this.storeInPath || defaultStore(this.realm.world).code;
  }

  named() {
    return this.#customer === undefined ? {} : { customer: this.#customer };
  }

  secretNames(): ReadonlySet<string> {
    return secretNamesIn(this.input.document.document);
  }

  variables() {
    return this.input.variables;
  }

  graphql(): GraphqlDescription {
    return describeInput(this.input);
  }

  answer(): WireReply | Promise<WireReply> {
    const reply = answerGraphql(this);
    if (!(reply instanceof Promise)) {
      this.#finish();
      return reply;
    }
    return reply.finally(() => this.#finish());
  }

  #finish(): void {
    this.unmatched = asksUnknownField(this.input.document, this.realm);
    this.#input = undefined;
  }

  refuse(key: PhraseKey, parameters: PhraseParameters | undefined): WireReply {
    const reply = answerRefused(this, key, parameters);
    this.#finish();
    return reply;
  }

  answerFault(): WireReply {
    return answerFault(this);
  }
}
