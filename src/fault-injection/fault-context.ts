import type { Caller } from '../auth/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse, OnDisconnect } from '../http/message.ts';
import type { Entry, RecordedFault, RecordedToken } from '../journal/entries/entry.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Realm } from '../state/realm.ts';

/** A request in which faults may fire; what they did is left in it, for the journal. */
export interface FaultContext {
  readonly sandbox: Sandbox;
  /** As its sandbox receives it. */
  readonly request: HttpRequest;
  /** Sequence number of the request within its world, from 1. */
  readonly sequenceNumber: number;
  readonly onDisconnect: OnDisconnect;
  /** The realm of the exchange. */
  realm: Realm;
  /** As it was read last. */
  exchange: Exchange<Caller>;
  /** State of the token that the exchange's caller brought. */
  readonly token: RecordedToken | undefined;
  /** Milliseconds of a monotonic clock. */
  readonly startedAt: number;
  /** Whether a fault gave an HTTP response or ended the connection instead of Magento's response. */
  isFaulted: boolean | undefined;
  /** The faults that fired. */
  faults: readonly RecordedFault[] | undefined;
  /** Finds the fault that almost fired, when the journal is asked for it. */
  nearMiss: Entry['nearMiss'];
}

/** The part of the chain below fault injection. */
export interface NextHandler<Context extends FaultContext> {
  /** Reads a request that a fault has changed, or whose world a fault has changed. */
  read(context: Context, realm: Realm, request: HttpRequest): Exchange<Caller>;
  /** Answers the exchange of the context. */
  answer(context: Context): MaybePromise<HttpResponse>;
}
