import type { Caller } from '../auth/authenticate.ts';
import { overrideTokenState } from '../auth/override-token-state.ts';
import type { Effect } from '../fault-schema/effect-schema.ts';
import { damaged, unanswered, wireReply } from '../faults/effects/corrupt-response.ts';
import { editReply, replyOf } from '../faults/effects/edit-response.ts';
import {
  type Answer,
  byAnswer,
  type Plan,
  phrasingFor,
  planOf,
  seenWith,
  told,
} from '../faults/effects/effect-plan.ts';
import { ActiveFault } from '../faults/model/active-fault.ts';
import { fits, type LiveToken } from '../faults/model/blocking-reason.ts';
import type { Firing, Verdict } from '../faults/model/evaluation.ts';
import { FAULT_HEADER, readRequested } from '../faults/parsing/fault-header.ts';
import { FaultNearMisses } from '../faults/registry/fault-near-miss.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { PhraseKey } from '../magento/phrases/phrases.ts';
import type { PhraseParameters } from '../magento/phrases/refusal.ts';
import type { Subject } from '../matching/pattern.ts';
import { chain, type MaybePromise } from '../platform/lazy.ts';
import { momentOf } from '../sandboxes/sandbox.ts';
import { applyDelays } from './apply-delays.ts';
import { applyStateEffects } from './apply-state-effects.ts';
import { corruptIssuedToken } from './corrupt-issued-token.ts';
import {
  type FaultContext,
  type InjectionResult,
  NO_FAULTS,
  type Opened,
  subjectFor,
  untouched,
} from './fault-context.ts';
import { activeFaults, revertExpired } from './register-fault.ts';

/** Lets the faults of a world, and those that the request asks for, have a request: before it is answered, and after. */
export function inject(visit: FaultContext): MaybePromise<InjectionResult> {
  const book = activeFaults(visit.sandbox); // the faults of the document come in, and those that are over go
  const header = visit.request.headers[FAULT_HEADER];
  if (header === undefined) {
    const subject = subjectFor(visit, visit.exchange, NO_FAULTS, undefined);
    if (!book.touches(subject)) return untouched(visit);
    return new Injection(visit, []).before();
  }
  const requested = readRequested(header);
  if ('problem' in requested) {
    const { exchange } = visit;
    return { reply: visit.refuse(requested.problem), exchange, faults: NO_FAULTS, nearFault: undefined };
  }
  const moment = momentOf(visit.sandbox.realm);
  return new Injection(
    visit,
    requested.faults.map((fault, order) => new ActiveFault(fault, moment, order)),
  ).before();
}

/** One request among the faults. */
class Injection {
  readonly #visit: FaultContext;
  readonly #requested: readonly ActiveFault[];
  readonly #firings: Firing[] = [];
  readonly #passed: Verdict['passed'][number][] = [];
  /** The request as the server sees it. */
  #request: HttpRequest;
  #exchange: Opened;

  constructor(visit: FaultContext, requested: readonly ActiveFault[]) {
    this.#visit = visit;
    this.#requested = requested;
    this.#request = visit.request;
    this.#exchange = visit.exchange;
  }

  /** State first, then time, then the work. */
  before(): MaybePromise<InjectionResult> {
    const own = this.#askRequested('early', undefined);
    const fired = this.#judge('early', undefined);
    const changes = fired.filter((firing) => planOf([firing]).state.length > 0);
    if (changes.length === 0) return this.#wait(planOf([...own, ...fired]), false);
    for (const firing of changes) applyStateEffects(this.#around(), firing);
    // Who asks, and how the token stands, may be otherwise now: so may what fits.
    return chain(this.#reopen(), () => {
      const more = this.#judge('early', undefined);
      for (const firing of more) if (planOf([firing]).state.length > 0) applyStateEffects(this.#around(), firing);
      return this.#wait(planOf([...own, ...fired, ...more]), true);
    });
  }

  #wait(plan: Plan, changed: boolean): MaybePromise<InjectionResult> {
    if (plan.headers !== undefined) this.#request = seenWith(this.#request, plan.headers);
    if (plan.gates.length === 0 && plan.delays.length === 0) {
      return this.#work(plan, changed || plan.headers !== undefined);
    }
    return this.#pause(plan).then((how) =>
      how === 'gone' ? this.#end(unanswered({ play: 'hang' })) : this.#work(plan, true),
    );
  }

  #work(plan: Plan, changed: boolean): MaybePromise<InjectionResult> {
    if (!changed) return this.#answer(plan);
    return chain(this.#reopen(), () => this.#answer(plan));
  }

  #reopen(): MaybePromise<void> {
    return chain(this.#visit.reopen(this.#request), (exchange) => {
      this.#exchange = exchange;
      for (const { active, effect } of this.#firings) {
        if (effect.token === undefined || !this.#requested.includes(active)) continue;
        exchange.caller = overrideTokenState(exchange.caller, effect.token, this.#now);
      }
    });
  }

  #answer(plan: Plan): MaybePromise<InjectionResult> {
    if (plan.answer !== undefined) return chain(this.#give(plan.answer), (reply) => this.#after(plan, reply));
    const issued = this.#visit.sandbox.realm.world.tokens.issued;
    return chain(this.#visit.answer(this.#exchange), (reply) => this.#after(plan, reply, issued));
  }

  /** Faults that ask for the status, and their time. */
  #after(plan: Plan, reply: HttpResponse, issued?: number): MaybePromise<InjectionResult> {
    const isAnswered = plan.answer !== undefined;
    const late = planOf([...this.#askRequested('late', reply), ...this.#judge('late', reply, isAnswered)]);
    const given = isAnswered || late.answer === undefined ? reply : this.#give(late.answer);
    const finish = () => chain(given, (answer) => this.#finish([plan, late], answer, issued));
    if (late.gates.length === 0 && late.delays.length === 0) return finish();
    return this.#pause(late).then((how) => (how === 'gone' ? this.#end(unanswered({ play: 'hang' })) : finish()));
  }

  /** What changes the reply: the token in it, its text, and how it goes out. */
  #finish(plans: readonly Plan[], reply: HttpResponse, issued: number | undefined): InjectionResult {
    const spoils = plans.map((plan) => plan.issued).find((how) => how !== undefined);
    const sent =
      spoils === undefined || issued === undefined
        ? reply
        : corruptIssuedToken(this.#visit.sandbox, reply, spoils, issued);
    const edited = plans.flatMap(({ edits }) => edits).reduce(editReply, sent);
    const damage = plans.map((plan) => plan.damage).find((each) => each !== undefined);
    const drip = plans.map((plan) => plan.drip).find((each) => each !== undefined);
    if (edited.socketFault !== undefined) return this.#end(edited);
    if (damage !== undefined) return this.#end(damaged(edited, damage));
    return this.#end(drip === undefined ? edited : { ...edited, socketFault: { play: 'drip', ...drip } });
  }

  #end(reply: HttpResponse): InjectionResult {
    const { sandbox } = this.#visit;
    revertExpired(sandbox);
    const faults = this.#firings.toSorted(byAnswer).map(told);
    const { faults: among, near } = sandbox.faults;
    const nearFault = this.#passed.length === 0 ? near : new FaultNearMisses(among, this.#passed);
    return { reply, exchange: this.#exchange, faults, nearFault };
  }

  #give(answer: Answer): MaybePromise<HttpResponse> {
    switch (answer.by) {
      case 'http':
        return replyOf(answer.http);
      case 'hang':
        return unanswered({ play: 'hang' });
      case 'wire':
        return wireReply(answer.wire, (which) => answer.firing.active.chance(this.#visit.ordinal, which));
      case 'refuse':
        return this.#refuse(answer.refuse);
      default:
        return answer satisfies never;
    }
  }

  #refuse(refuse: NonNullable<Effect['refuse']>): MaybePromise<HttpResponse> {
    const phrasing = phrasingFor(refuse, this.#exchange.protocol);
    const [key, parameters] = typeof phrasing === 'string' ? [phrasing] : [phrasing?.phrase, phrasing?.parameters];
    // Held at the door to the phrases and what they take.
    return this.#exchange.refuse(key as PhraseKey, parameters as PhraseParameters | undefined);
  }

  #judge(phase: 'early' | 'late', reply: HttpResponse | undefined, isAnswered = false): readonly Firing[] {
    const { sandbox, ordinal } = this.#visit;
    const judged = new Set([...this.#firings, ...this.#passed].map(({ active }) => active));
    const answered = isAnswered || planOf(this.#firings).answer !== undefined;
    const { firings, passed } = sandbox.faults.judge(phase, this.#subject(reply), {
      ordinal,
      token: liveToken(this.#exchange.caller),
      isAnswered: answered,
      judged,
    });
    for (const each of firings) this.#firings.push(each);
    for (const each of passed) this.#passed.push(each);
    return firings;
  }

  /** The faults that the request asks for. They change nothing but how this one request is seen. */
  #askRequested(phase: 'early' | 'late', reply: HttpResponse | undefined): readonly Firing[] {
    return this.#requested
      .filter(({ late }) => late === (phase === 'late'))
      .flatMap((active) => {
        const { next } = active;
        if (next === undefined || !fits(active, this.#subject(reply), liveToken(this.#exchange.caller))) return [];
        active.meet(this.#visit.ordinal);
        if (next.token !== undefined)
          this.#exchange.caller = overrideTokenState(this.#exchange.caller, next.token, this.#now);
        const firing = { active, effect: next };
        this.#firings.push(firing);
        return [firing];
      });
  }

  #pause(plan: Plan): Promise<'done' | 'gone'> {
    const { sandbox, ordinal, onGone, request } = this.#visit;
    return applyDelays(plan, { sandbox, ordinal, onGone, headers: request.headers });
  }

  get #now(): number {
    return this.#visit.sandbox.realm.clock.seconds();
  }

  #around() {
    return { sandbox: this.#visit.sandbox, subject: this.#subject(undefined), caller: this.#exchange.caller };
  }

  #subject(reply: HttpResponse | undefined): Subject {
    return subjectFor(this.#visit, this.#exchange, this.#firings.map(told), reply);
  }
}

const liveToken = ({ token }: Caller): LiveToken => (token?.state === 'live' ? token.token : undefined);
