import type { Caller } from '../auth/authenticate.ts';
import type { OnDisconnect } from '../faults/effects/gates.ts';
import type { FaultNearMisses } from '../faults/registry/fault-near-miss.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { type RecordedFault, type RecordedToken, subjectOf } from '../journal/entries/entry.ts';
import type { Subject } from '../matching/pattern.ts';
import { chain, type MaybePromise } from '../platform/lazy.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

export type Opened = Exchange<Caller>;

/** A request on its way to the faults. */
export interface FaultContext {
  readonly sandbox: Sandbox;
  readonly request: HttpRequest;
  readonly exchange: Opened;
  /** The how-manieth request of its world it is. */
  readonly ordinal: number;
  readonly onGone: OnDisconnect;
  /** Reads the request anew: its world, or what the server sees of it, has changed. */
  reopen(request: HttpRequest): MaybePromise<Opened>;
  /** The answer where no fault gives one. */
  answer(exchange: Opened): MaybePromise<HttpResponse>;
  tokenOf(caller: Caller): RecordedToken | undefined;
  /** What is wrong with the faults that a request asks for. */
  refuse(problem: string): HttpResponse;
}

/** What became of it. */
export interface InjectionResult {
  readonly reply: HttpResponse;
  readonly exchange: Opened;
  readonly faults: readonly RecordedFault[];
  /** Tells the fault that nearly fired, when somebody asks. */
  readonly nearFault: FaultNearMisses | undefined;
}

export const NO_FAULTS: readonly RecordedFault[] = [];

/** A request that no fault is for goes its way. */
export function untouched(visit: FaultContext): MaybePromise<InjectionResult> {
  const { exchange, sandbox } = visit;
  const nearFault = sandbox.faults.near;
  return chain(visit.answer(exchange), (reply) => ({ reply, exchange, faults: NO_FAULTS, nearFault }));
}

/** A request as patterns see it. */
export function subjectFor(
  visit: FaultContext,
  exchange: Opened,
  faults: readonly RecordedFault[],
  reply: HttpResponse | undefined,
): Subject {
  const { request } = visit;
  const { caller } = exchange;
  return subjectOf({
    request,
    exchange,
    identity: caller.identity,
    token: visit.tokenOf(caller),
    faults,
    ...(reply && { reply }),
  });
}
