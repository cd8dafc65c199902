import type { Caller } from '../auth/caller.ts';
import { getAccountName } from '../auth/identity.ts';
import type { FaultContext } from '../fault-injection/fault-context.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse, OnDisconnect } from '../http/message.ts';
import type { RecordedToken } from '../journal/entries/entry.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import { realTime } from '../platform/real-time.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Realm } from '../state/realm.ts';
import type { OpenExchange } from './protocol-handlers.ts';
import type { Endpoint } from './resolve-endpoint.ts';

/** A handler of the chain that answers a request. */
export type Handler = (context: RequestContext) => MaybePromise<HttpResponse>;

type Received = Pick<
  RequestContext,
  'sentRequest' | 'request' | 'endpoint' | 'sandbox' | 'onDisconnect' | 'isPreflight' | 'open'
>;

/** The context of one request in the chain. It is created when endpoint and sandbox are known, and reads the request. */
export class RequestContext implements FaultContext {
  /** The request as the client sent it. */
  readonly sentRequest: HttpRequest;
  /** The request without the path prefix of the sandbox. */
  readonly request: HttpRequest;
  readonly endpoint: Endpoint;
  readonly sandbox: Sandbox;
  readonly onDisconnect: OnDisconnect;
  /** Whether it is a CORS preflight. One without faults is answered before the chain, unless preflights are recorded. */
  readonly isPreflight: boolean;
  readonly open: OpenExchange;
  readonly sequenceNumber: number;
  realm: Realm;
  exchange: Exchange<Caller>;
  /** World time, milliseconds since 1970. */
  readonly receivedAt: number;
  /** Time of a monotonic clock, in milliseconds. */
  readonly startedAt: number;
  faults: FaultContext['faults'];
  nearMiss: FaultContext['nearMiss'];
  isFaulted: FaultContext['isFaulted'] = undefined;
  #caller: Caller | undefined;
  #token: RecordedToken | undefined;

  constructor({ sentRequest, request, endpoint, sandbox, onDisconnect, isPreflight, open }: Received) {
    this.sentRequest = sentRequest;
    this.request = request;
    this.endpoint = endpoint;
    this.sandbox = sandbox;
    this.onDisconnect = onDisconnect;
    this.isPreflight = isPreflight;
    this.open = open;
    sandbox.faults.sequenceNumber += 1;
    this.sequenceNumber = sandbox.faults.sequenceNumber;
    this.realm = sandbox.realm;
    this.exchange = open(this.realm, request, endpoint);
    this.receivedAt = this.realm.clock.now();
    this.startedAt = realTime.monotonicNow();
  }

  /** The token of the caller; computed again if a fault has replaced the caller. */
  get token(): RecordedToken | undefined {
    const { caller } = this.exchange;
    if (caller !== this.#caller) {
      this.#caller = caller;
      this.#token = recordedToken(this.realm, caller);
    }
    return this.#token;
  }
}

/** The token of a caller, as the journal records it. */
function recordedToken(realm: Realm, { token }: Caller): RecordedToken | undefined {
  if (token === undefined) return undefined;
  if (token.state === 'unreadable') return { state: token.state, reason: token.why };
  const { owner } = token.token;
  const state = { state: token.state, type: owner.type, owner: getAccountName(realm, owner) };
  return token.state === 'live'
    ? state
    : { ...state, reason: `${token.state} ${realm.clock.seconds() - token.since} s ago` };
}
