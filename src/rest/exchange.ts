import { type Caller, identify } from '../authorization/identify.ts';
import type { Realm } from '../state/realm.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import { answerRest } from './endpoint.ts';
import { namedBySignIn } from './named.ts';
import { answerInternalError } from './output.ts';
import { type RestPath, readPath } from './path.ts';
import { findRoute, type RouteMatch } from './router.ts';

/** A REST request: its route is known before anything is judged. */
export class RestExchange implements Exchange<Caller> {
  readonly realm: Realm;
  readonly request: WireRequest;
  readonly place: RestPath;
  readonly match: RouteMatch | undefined;
  readonly caller: Caller;

  constructor(realm: Realm, request: WireRequest) {
    this.realm = realm;
    this.request = request;
    this.place = readPath(realm, request.path);
    this.match = findRoute(realm, request.method, this.place.path);
    this.caller = identify(realm, request.headers['authorization']);
  }

  /** As Magento declares the route, or as it was sent when none fits. */
  get operations(): readonly string[] {
    return [`${this.request.method} ${this.match?.route.path ?? this.place.path}`];
  }

  get store(): string {
    return this.place.store?.code ?? 'all';
  }

  named() {
    return namedBySignIn(this.match, this.request.body);
  }

  answer(): WireReply {
    return answerRest(this);
  }

  answerFault(): WireReply {
    return answerInternalError(this.realm);
  }
}
