import type { ActiveFault, QuotaResult } from '../model/active-fault.ts';
import { ANSWERED, blockingReason } from '../model/blocking-reason.ts';
import type { BlockedFault, Evaluation, EvaluationContext, Firing } from '../model/evaluation.ts';
import { answeringEffects, firesAtRefusal } from '../model/fault.ts';

const NOT_COUNTED: QuotaResult = {};

/** Fires the faults whose conditions a request matches, in their order, unless their counters or a fault before them prevent it. */
export function fireFaults(matching: readonly ActiveFault[], context: EvaluationContext): Evaluation {
  const firings: Firing[] = [];
  const blocked: BlockedFault[] = [];
  let { isAnswered = false } = context;
  for (const active of matching) {
    const effect = active.nextEffect;
    if (effect === undefined) continue;
    const answers = answeringEffects(effect).length > 0;
    const fired = tryFire(active, effect, context, answers && isAnswered);
    if ('reason' in fired) blocked.push(fired);
    else {
      firings.push(fired);
      isAnswered ||= answers;
    }
  }
  return { firings, blocked };
}

function tryFire(
  active: ActiveFault,
  effect: Firing['effect'],
  { sequenceNumber, token, callerOf = () => '', now = 0 }: EvaluationContext,
  isAnswered: boolean,
): Firing | BlockedFault {
  const { quota } = effect;
  const blocker = blockingReason(active, token) ?? (isAnswered ? ANSWERED : undefined);
  if (blocker !== undefined) return { active, reason: blocker };
  const counted = quota ? active.countTowardsQuota(quota, callerOf(quota.by ?? 'ip'), now) : NOT_COUNTED;
  if (counted.reason !== undefined) return { active, reason: counted.reason };
  const reservedIndex = firesAtRefusal(effect) ? active.nextIndex : undefined;
  const reason = reservedIndex === undefined ? active.tryFire(sequenceNumber) : active.tryReserve(sequenceNumber);
  if (reason !== undefined) return { active, reason };
  return { active, effect, retryAfterMs: counted.retryAfterMs, reservedIndex };
}
