import type { Caller } from '../auth/authenticate.ts';
import { seenAs } from '../auth/override-token-state.ts';
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
import { NearFaults } from '../faults/registry/fault-near-miss.ts';
import type { WireReply, WireRequest } from '../http/message.ts';
import type { PhraseKey } from '../magento/phrases/phrases.ts';
import type { PhraseParameters } from '../magento/phrases/refusal.ts';
import type { Subject } from '../matching/pattern.ts';
import { after, type MaybePromise } from '../platform/lazy.ts';
import { momentOf } from '../sandboxes/sandbox.ts';
import { pause } from './apply-delays.ts';
import { playEffects } from './apply-state-effects.ts';
import { spoilIssued } from './corrupt-issued-token.ts';
import { NO_FAULTS, type Opened, type Outcome, subjectFor, untouched, type Visit } from './fault-context.ts';
import { bookOf, settleFaults } from './register-fault.ts';

/** Lets the faults of a world, and those that the request asks for, have a request: before it is answered, and after. */
export function inject(visit: Visit): MaybePromise<Outcome> {
  const book = bookOf(visit.sandbox); // the faults of the document come in, and those that are over go
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
  readonly #visit: Visit;
  readonly #requested: readonly ActiveFault[];
  readonly #firings: Firing[] = [];
  readonly #passed: Verdict['passed'][number][] = [];
  /** The request as the server sees it. */
  #request: WireRequest;
  #exchange: Opened;

  constructor(visit: Visit, requested: readonly ActiveFault[]) {
    this.#visit = visit;
    this.#requested = requested;
    this.#request = visit.request;
    this.#exchange = visit.exchange;
  }

  /** State first, then time, then the work. */
  before(): MaybePromise<Outcome> {
    const own = this.#askRequested('early', undefined);
    const fired = this.#judge('early', undefined);
    const changes = fired.filter((firing) => planOf([firing]).state.length > 0);
    if (changes.length === 0) return this.#wait(planOf([...own, ...fired]), false);
    for (const firing of changes) playEffects(this.#around(), firing);
    // Who asks, and how the token stands, may be otherwise now: so may what fits.
    return after(this.#reopen(), () => {
      const more = this.#judge('early', undefined);
      for (const firing of more) if (planOf([firing]).state.length > 0) playEffects(this.#around(), firing);
      return this.#wait(planOf([...own, ...fired, ...more]), true);
    });
  }

  #wait(plan: Plan, changed: boolean): MaybePromise<Outcome> {
    if (plan.headers !== undefined) this.#request = seenWith(this.#request, plan.headers);
    if (plan.gates.length === 0 && plan.delays.length === 0) {
      return this.#work(plan, changed || plan.headers !== undefined);
    }
    return this.#pause(plan).then((how) =>
      how === 'gone' ? this.#end(unanswered({ play: 'hang' })) : this.#work(plan, true),
    );
  }

  #work(plan: Plan, changed: boolean): MaybePromise<Outcome> {
    if (!changed) return this.#answer(plan);
    return after(this.#reopen(), () => this.#answer(plan));
  }

  #reopen(): MaybePromise<void> {
    return after(this.#visit.reopen(this.#request), (exchange) => {
      this.#exchange = exchange;
      for (const { active, effect } of this.#firings) {
        if (effect.token === undefined || !this.#requested.includes(active)) continue;
        exchange.caller = seenAs(exchange.caller, effect.token, this.#now);
      }
    });
  }

  #answer(plan: Plan): MaybePromise<Outcome> {
    if (plan.answer !== undefined) return after(this.#give(plan.answer), (reply) => this.#after(plan, reply));
    const issued = this.#visit.sandbox.realm.world.tokens.issued;
    return after(this.#visit.answer(this.#exchange), (reply) => this.#after(plan, reply, issued));
  }

  /** Faults that ask for the status, and their time. */
  #after(plan: Plan, reply: WireReply, issued?: number): MaybePromise<Outcome> {
    const isAnswered = plan.answer !== undefined;
    const late = planOf([...this.#askRequested('late', reply), ...this.#judge('late', reply, isAnswered)]);
    const given = isAnswered || late.answer === undefined ? reply : this.#give(late.answer);
    const finish = () => after(given, (answer) => this.#finish([plan, late], answer, issued));
    if (late.gates.length === 0 && late.delays.length === 0) return finish();
    return this.#pause(late).then((how) => (how === 'gone' ? this.#end(unanswered({ play: 'hang' })) : finish()));
  }

  /** What changes the reply: the token in it, its text, and how it goes out. */
  #finish(plans: readonly Plan[], reply: WireReply, issued: number | undefined): Outcome {
    const spoils = plans.map((plan) => plan.issued).find((how) => how !== undefined);
    const sent =
      spoils === undefined || issued === undefined ? reply : spoilIssued(this.#visit.sandbox, reply, spoils, issued);
    const edited = plans.flatMap(({ edits }) => edits).reduce(editReply, sent);
    const damage = plans.map((plan) => plan.damage).find((each) => each !== undefined);
    const drip = plans.map((plan) => plan.drip).find((each) => each !== undefined);
    if (edited.socket !== undefined) return this.#end(edited);
    if (damage !== undefined) return this.#end(damaged(edited, damage));
    return this.#end(drip === undefined ? edited : { ...edited, socket: { play: 'drip', ...drip } });
  }

  #end(reply: WireReply): Outcome {
    const { sandbox } = this.#visit;
    settleFaults(sandbox);
    const faults = this.#firings.toSorted(byAnswer).map(told);
    const { faults: among, near } = sandbox.faults;
    const nearFault = this.#passed.length === 0 ? near : new NearFaults(among, this.#passed);
    return { reply, exchange: this.#exchange, faults, nearFault };
  }

  #give(answer: Answer): MaybePromise<WireReply> {
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

  #refuse(refuse: NonNullable<Effect['refuse']>): MaybePromise<WireReply> {
    const phrasing = phrasingFor(refuse, this.#exchange.protocol);
    const [key, parameters] = typeof phrasing === 'string' ? [phrasing] : [phrasing?.phrase, phrasing?.parameters];
    // Held at the door to the phrases and what they take.
    return this.#exchange.refuse(key as PhraseKey, parameters as PhraseParameters | undefined);
  }

  #judge(phase: 'early' | 'late', reply: WireReply | undefined, isAnswered = false): readonly Firing[] {
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
  #askRequested(phase: 'early' | 'late', reply: WireReply | undefined): readonly Firing[] {
    return this.#requested
      .filter(({ late }) => late === (phase === 'late'))
      .flatMap((active) => {
        const { next } = active;
        if (next === undefined || !fits(active, this.#subject(reply), liveToken(this.#exchange.caller))) return [];
        active.meet(this.#visit.ordinal);
        if (next.token !== undefined) this.#exchange.caller = seenAs(this.#exchange.caller, next.token, this.#now);
        const firing = { active, effect: next };
        this.#firings.push(firing);
        return [firing];
      });
  }

  #pause(plan: Plan): Promise<'done' | 'gone'> {
    const { sandbox, ordinal, onGone, request } = this.#visit;
    return pause(plan, { sandbox, ordinal, onGone, headers: request.headers });
  }

  get #now(): number {
    return this.#visit.sandbox.realm.clock.seconds();
  }

  #around() {
    return { sandbox: this.#visit.sandbox, subject: this.#subject(undefined), caller: this.#exchange.caller };
  }

  #subject(reply: WireReply | undefined): Subject {
    return subjectFor(this.#visit, this.#exchange, this.#firings.map(told), reply);
  }
}

const liveToken = ({ token }: Caller): LiveToken => (token?.state === 'live' ? token.token : undefined);
