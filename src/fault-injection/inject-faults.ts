import { overrideTokenState } from '../auth/override-token-state.ts';
import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import {
  type CombinedEffects,
  combineEffects,
  type FaultAnswer,
  withHeaderChanges,
} from '../faults/effects/combine-effects.ts';
import { withoutResponse } from '../faults/effects/corrupt-response.ts';
import { appliesTo } from '../faults/model/blocking-reason.ts';
import type { Firing } from '../faults/model/evaluation.ts';
import { RequestedFault } from '../faults/model/requested-fault.ts';
import { FAULT_HEADER, parseFaultHeader } from '../faults/parsing/fault-header.ts';
import { RejectedFaultHeader } from '../faults/registry/named-near-miss.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { problemResponse } from '../http/problem-details.ts';
import { type RecordedFault, subjectOf } from '../journal/entries/entry.ts';
import type { Subject } from '../matching/subject.ts';
import { chain, type MaybePromise } from '../platform/lazy.ts';
import { realTime } from '../platform/real-time.ts';
import { limitSearchTime } from '../platform/safe-regex.ts';
import { snapshotMoment } from '../sandboxes/sandbox.ts';
import { answerWithFault } from './answer-with-fault.ts';
import { applyDelays } from './apply-delays.ts';
import { applyResponseEffects } from './apply-response-effects.ts';
import { applyStateEffects } from './apply-state-effects.ts';
import type { FaultContext, NextHandler } from './fault-context.ts';
import { quotaCallerOf } from './quota-caller.ts';
import { getFaultRegistry, revertEndedFaults } from './register-fault.ts';
import { registerHeldResponse } from './register-held-response.ts';
import { liveTokenOf, RequestFirings } from './request-firings.ts';
import { requestedRealm } from './requested-realm.ts';

const NO_FAULTS: readonly RecordedFault[] = [];

/**
 * Applies the faults of a sandbox, and those that the request names in its header, to a request and its response. Stores the
 * faults that fired in the context.
 */
export function injectFaults<Context extends FaultContext>(
  context: Context,
  next: NextHandler<Context>,
): MaybePromise<HttpResponse> {
  const registry = getFaultRegistry(context.sandbox); // registers those of the fixture document, and reverts expired ones
  const header = context.request.headers[FAULT_HEADER];
  if (header === undefined) {
    if (registry.mayMatch(subjectFor(context, NO_FAULTS, undefined)))
      return new FaultInjector(context, next, []).inject();
    context.nearMiss = registry.nearMisses;
    return next.answer(context);
  }
  const requested = parseFaultHeader(header, (id) => registry.findWithSecondFault(id));
  if ('problem' in requested) {
    context.nearMiss = new RejectedFaultHeader(header, requested.problem);
    return problemResponse(400, requested.problem);
  }
  const moment = snapshotMoment(context.realm);
  const faults = requested.faults.map(({ fault, source }, order) => new RequestedFault(fault, moment, order, source));
  return new FaultInjector(context, next, faults).inject();
}

/** Applies faults to one request: state effects first, then gates and delays, then the answer, then changes of the response. */
class FaultInjector<Context extends FaultContext> {
  readonly #context: Context;
  readonly #next: NextHandler<Context>;
  readonly #firings: RequestFirings;
  /** The request with the headers that faults have changed. */
  #request: HttpRequest;

  constructor(context: Context, next: NextHandler<Context>, requested: readonly RequestedFault[]) {
    this.#context = context;
    this.#next = next;
    this.#firings = new RequestFirings(context, requested);
    this.#request = context.request;
  }

  inject(): MaybePromise<HttpResponse> {
    try {
      const response = this.#injectEarly();
      return response instanceof Promise ? response.catch((error: unknown) => this.#fail(error)) : response;
    } catch (error) {
      return this.#fail(error);
    }
  }

  /** Releases the firings that an internal error has left reserved, and throws the error again. */
  #fail(error: unknown): never {
    this.#firings.releaseReserved();
    throw error;
  }

  /** Fires the faults whose conditions do not need the response, and answers the request. */
  #injectEarly(): MaybePromise<HttpResponse> {
    const requested = this.#fireRequested('early', undefined);
    if (requested.some(({ effect }) => effect.behaviour !== undefined)) this.#readAgain();
    const fired = this.#fireRegistered('early', undefined);
    if (!this.#changeState(fired)) return this.#wait(combineEffects([...requested, ...fired]), false);
    // The caller and the state of the token may be different now, and so may the faults that match.
    this.#readAgain();
    const more = this.#fireRegistered('early', undefined);
    const isChanged = this.#changeState(more);
    return this.#wait(combineEffects([...requested, ...fired, ...more]), isChanged);
  }

  /** @returns whether the state of the world was changed */
  #changeState(firings: readonly Firing[]): boolean {
    const changing = combineEffects(firings).stateChanges;
    for (const firing of changing) applyStateEffects(this.#stateContext(), firing);
    return changing.length > 0;
  }

  #wait(plan: CombinedEffects, isChanged: boolean): MaybePromise<HttpResponse> {
    if (plan.headerChanges !== undefined) this.#request = withHeaderChanges(this.#request, plan.headerChanges);
    if (plan.holds.length === 0 && plan.delays.length === 0) {
      if (isChanged || plan.headerChanges !== undefined) this.#readAgain();
      return this.#answer(plan);
    }
    return this.#delay(plan).then((outcome) => {
      if (outcome === 'disconnected') return this.#finishDisconnected();
      this.#readAgain(); // other requests may have changed the world during the delay
      return this.#answer(plan);
    });
  }

  #readAgain(): void {
    const context = this.#context;
    context.realm = requestedRealm(context.sandbox.realm, this.#firings.all);
    context.exchange = this.#next.read(context, context.realm, this.#request);
    for (const { active, effect } of this.#firings.all) {
      if (effect.token !== undefined && active instanceof RequestedFault) this.#overrideToken(effect.token);
    }
  }

  #answer(plan: CombinedEffects): MaybePromise<HttpResponse> {
    if (plan.answer !== undefined) {
      return chain(this.#answerWith(plan.answer), (response) =>
        this.#afterAnswer(this.#firings.combine(this.#firings.all), response),
      );
    }
    const { issued } = this.#context.realm.world.tokens;
    return chain(this.#next.answer(this.#context), (response) => this.#afterAnswer(plan, response, issued));
  }

  /** Fires the faults whose conditions need the response, then applies all effects on the response. */
  #afterAnswer(plan: CombinedEffects, response: HttpResponse, issued?: number): MaybePromise<HttpResponse> {
    const { isAnswered } = this.#firings;
    const firings = limitSearchTime(() => [
      ...this.#fireRequested('late', response),
      ...this.#fireRegistered('late', response),
    ]);
    const late = combineEffects(firings);
    const answerLate = () =>
      isAnswered || late.answer === undefined ? response : this.#answerWith(late.answer, response);
    const edit = () =>
      chain(answerLate(), (answer) => {
        const plans = [plan, this.#firings.combine(firings)];
        return this.#finish(applyResponseEffects(this.#context.sandbox, plans, answer, issued));
      });
    if (late.holds.length === 0 && late.delays.length === 0) return edit();
    return this.#delay(late).then((outcome) => (outcome === 'disconnected' ? this.#finishDisconnected() : edit()));
  }

  /** Ends a request whose client has disconnected while a fault delayed or held it. */
  #finishDisconnected(): HttpResponse {
    this.#context.isFaulted = true;
    return this.#finish(withoutResponse({ kind: 'hang' }));
  }

  #finish(response: HttpResponse): HttpResponse {
    const context = this.#context;
    this.#firings.releaseReserved();
    revertEndedFaults(context.sandbox);
    context.faults = this.#firings.sortedRecords;
    context.nearMiss = this.#firings.nearMiss();
    return registerHeldResponse(context, this.#firings.all, response);
  }

  #answerWith(answer: FaultAnswer, response?: HttpResponse): MaybePromise<HttpResponse> {
    const context = this.#context;
    context.isFaulted = answer.by !== 'refuse';
    return chain(answerWithFault(context, answer, this.#subject(response), response), (answered) => {
      if (answer.by === 'refuse') {
        this.#firings.completeRefusal(answer.firing, context.exchange.hasUnappliedRefusal !== true);
      }
      return answered;
    });
  }

  #fireRegistered(phase: 'early' | 'late', response: HttpResponse | undefined): readonly Firing[] {
    const { sandbox, sequenceNumber, exchange } = this.#context;
    const evaluation = sandbox.faults.evaluate(phase, this.#subject(response), {
      sequenceNumber,
      token: liveTokenOf(exchange.caller),
      callerOf: (by) => quotaCallerOf(this.#context, this.#subject(response), by),
      now: sandbox.realm.clock.now(),
      isAnswered: this.#firings.isAnswered,
      excluded: this.#firings.evaluated,
    });
    this.#firings.add(evaluation);
    return evaluation.firings;
  }

  #fireRequested(phase: 'early' | 'late', response: HttpResponse | undefined): readonly Firing[] {
    return this.#firings.requested
      .filter(({ needsResponse }) => needsResponse === (phase === 'late'))
      .flatMap((active) => {
        if (!appliesTo(active, this.#subject(response), liveTokenOf(this.#context.exchange.caller))) return [];
        const evaluation = active.fire(this.#firings.isAnswered);
        this.#firings.add(evaluation);
        for (const { effect } of evaluation.firings) if (effect.token !== undefined) this.#overrideToken(effect.token);
        return evaluation.firings;
      });
  }

  #overrideToken(effect: NonNullable<Effect['token']>): void {
    const { exchange, realm } = this.#context;
    exchange.caller = overrideTokenState(exchange.caller, effect, realm.clock.seconds());
  }

  #delay(plan: CombinedEffects): Promise<'done' | 'disconnected'> {
    const { sandbox, sequenceNumber, onDisconnect, request } = this.#context;
    return applyDelays(plan, { sandbox, sequenceNumber, onDisconnect, headers: request.headers });
  }

  #stateContext() {
    const { sandbox, exchange } = this.#context;
    return { sandbox, subject: this.#subject(undefined), caller: exchange.caller };
  }

  #subject(response: HttpResponse | undefined): Subject {
    return subjectFor(this.#context, this.#firings.recorded, response);
  }
}

/** The request of a context as the subject of patterns. */
function subjectFor(
  { request, exchange, token, startedAt }: FaultContext,
  faults: readonly RecordedFault[],
  response: HttpResponse | undefined,
): Subject {
  const { identity } = exchange.caller;
  const durationMs = response === undefined ? undefined : realTime.monotonicNow() - startedAt;
  return subjectOf({ request, exchange, identity, token, faults, response, durationMs });
}
