import { type Caller, identify, identifyWithSession } from '../authorization/identify.ts';
import { usesSessions } from '../domain/session.ts';
import type { Refusal } from '../magento/refusal.ts';
import type { Realm } from '../state/realm.ts';
import { defaultStore } from '../state/stores.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import { answerGraphql } from './endpoint.ts';
import { type GraphqlInput, readInput } from './input.ts';
import { namedCustomer } from './named.ts';
import { answerFault } from './output.ts';

/** A GraphQL request: its operations are known before anything is judged. */
export class GraphqlExchange implements Exchange<Caller> {
  readonly realm: Realm;
  readonly request: WireRequest;
  readonly input: GraphqlInput;
  readonly caller: Caller;
  readonly storeInPath: string | undefined;
  refusal: Refusal | undefined;

  constructor(realm: Realm, request: WireRequest, storeInPath: string | undefined) {
    this.realm = realm;
    this.request = request;
    this.storeInPath = storeInPath;
    this.input = readInput(request);
    const caller = identify(realm, request.headers['authorization']);
    const cookies = request.headers['cookie'];
    this.caller = cookies === undefined || !usesSessions(realm) ? caller : identifyWithSession(realm, caller, cookies);
  }

  get operations(): readonly string[] {
    return this.input.document.rootFields;
  }

  get store(): string {
    return this.request.headers['store']?.trim() || this.storeInPath || defaultStore(this.realm.world).code;
  }

  named() {
    const customer = namedCustomer(this.input);
    return customer === undefined ? {} : { customer };
  }

  answer(): WireReply | Promise<WireReply> {
    return answerGraphql(this);
  }

  answerFault(): WireReply {
    return answerFault(this);
  }
}
