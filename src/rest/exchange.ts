import { type Caller, identify } from '../authorization/identify.ts';
import { Refusal } from '../magento/refusal.ts';
import type { Store } from '../state/accounts.ts';
import type { Realm } from '../state/realm.ts';
import { defaultStore } from '../state/stores.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import { callService } from './endpoint.ts';
import { namedBySignIn } from './named.ts';
import { answerInternalError, answerRefusal, answerValue } from './output.ts';
import { routePath, storeOfPath } from './path.ts';
import { findRoute, type RouteMatch } from './router.ts';

/** A REST request: its route is known before anything is judged. */
export class RestExchange implements Exchange<Caller> {
  readonly realm: Realm;
  readonly request: WireRequest;
  /** The store that the path names. */
  readonly storeInPath: Store | 'all' | undefined;
  readonly match: RouteMatch | undefined;
  readonly caller: Caller;
  refusal: Refusal | undefined;

  constructor(realm: Realm, request: WireRequest) {
    this.realm = realm;
    this.request = request;
    this.storeInPath = storeOfPath(realm, request.path);
    this.match = findRoute(realm, request.method, routePath(request.path, this.storeInPath));
    this.caller = identify(realm, request.headers['authorization']);
  }

  /** As Magento declares the route, or as it was sent when none fits. */
  get operations(): readonly string[] {
    return [`${this.request.method} ${this.match?.route.path ?? routePath(this.request.path, this.storeInPath)}`];
  }

  get store(): string {
    return this.storeInPath === 'all' ? this.storeInPath : (this.storeInPath ?? defaultStore(this.realm.world)).code;
  }

  named() {
    return namedBySignIn(this.match, this.request.body);
  }

  answer(): WireReply | Promise<WireReply> {
    try {
      const value = callService(this);
      return value instanceof Promise
        ? value.then(answerValue).catch((error: unknown) => this.answerError(error))
        : answerValue(value);
    } catch (error) {
      return this.answerError(error);
    }
  }

  private answerError(error: unknown): WireReply {
    if (!(error instanceof Refusal)) throw error;
    this.refusal = error;
    return answerRefusal(this.realm, error);
  }

  answerFault(): WireReply {
    return answerInternalError(this.realm);
  }
}
