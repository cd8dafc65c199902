import { delayMilliseconds } from '../faults/effects/delay.ts';
import type { EffectPlan } from '../faults/effects/effect-plan.ts';
import type { Headers, OnDisconnect } from '../http/message.ts';
import { realTime } from '../platform/real-time.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** Milliseconds. A longer timer of Node fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

interface DelayContext {
  readonly sandbox: Sandbox;
  /** Sequence number of the request within its world, from 1. */
  readonly sequenceNumber: number;
  readonly onDisconnect: OnDisconnect;
  readonly headers: Headers;
}

/** Waits at the gates of a plan, one after another, then for the sum of its delays. Ends when the client disconnects. */
export async function applyDelays(
  plan: EffectPlan,
  { sandbox, sequenceNumber, onDisconnect, headers }: DelayContext,
): Promise<'done' | 'disconnected'> {
  for (const { active, effect } of plan.holds) {
    if (effect.hold === undefined) continue;
    const outcome = await sandbox.gates.hold(effect.hold, active.fault.id, onDisconnect);
    if (outcome === 'disconnected') return outcome;
    if (outcome === 'cleared') break;
  }
  let milliseconds = 0;
  for (const { active, effect } of plan.delays) {
    if (effect.delay === undefined) continue;
    const ms = delayMilliseconds(effect.delay, (index) => active.randomFraction(sequenceNumber, index));
    milliseconds += sandbox.queues.enqueue(effect.delay, ms, headers, realTime.monotonicNow());
  }
  return sleep(Math.min(milliseconds, MAX_TIMER_MS), onDisconnect);
}

function sleep(milliseconds: number, onDisconnect: OnDisconnect): Promise<'done' | 'disconnected'> {
  return new Promise((resolve) => {
    const timer = realTime.setTimeout(() => resolve('done'), milliseconds);
    onDisconnect(() => {
      realTime.clearTimeout(timer);
      resolve('disconnected');
    });
  });
}
