import type { Caller } from '../auth/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse, OnDisconnect } from '../http/message.ts';
import type { Entry, RecordedFault, RecordedToken } from '../journal/entries/entry.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Realm } from '../state/realm.ts';

/** A request in which faults may fire. Fault injection stores its results in it, for the journal. */
export interface FaultContext {
  readonly sandbox: Sandbox;
  /** The request without the path of the sandbox. */
  readonly request: HttpRequest;
  /** Sequence number of the request within its world, from 1. */
  readonly sequenceNumber: number;
  readonly onDisconnect: OnDisconnect;
  /** The realm of the exchange. */
  realm: Realm;
  /** The exchange, replaced each time the request is read again. */
  exchange: Exchange<Caller>;
  /** State of the token that the request was sent with. */
  readonly token: RecordedToken | undefined;
  /** Time of a monotonic clock in milliseconds. */
  readonly startedAt: number;
  /** Whether a fault replaced Magento's response by an HTTP response, or ended the connection. */
  isFaulted: boolean | undefined;
  /** The faults that fired. */
  faults: readonly RecordedFault[] | undefined;
  /** Finds the fault that almost fired, when the journal is read. */
  nearMiss: Entry['nearMiss'];
}

/** The next handler of the chain, after fault injection. */
export interface NextHandler<Context extends FaultContext> {
  /** Reads the request again, after a fault has changed the request or the world. */
  read(context: Context, realm: Realm, request: HttpRequest): Exchange<Caller>;
  /** Answers the exchange of the context. */
  answer(context: Context): MaybePromise<HttpResponse>;
}
