import type { CombinedEffects } from '../faults/effects/combine-effects.ts';
import { delayMilliseconds } from '../faults/effects/delay.ts';
import type { Headers, OnDisconnect, OnRelease } from '../http/message.ts';
import { realTime } from '../platform/real-time.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** Maximum time of a timer. Node fires a longer one at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

interface DelayContext {
  readonly sandbox: Sandbox;
  /** Sequence number of the request within its world, from 1. */
  readonly sequenceNumber: number;
  readonly onDisconnect: OnDisconnect;
  readonly headers: Headers;
}

/** Waits at the gates, one after another, then for the sum of the delays. Ends when the client disconnects. */
export async function applyDelays(
  plan: CombinedEffects,
  { sandbox, sequenceNumber, onDisconnect, headers }: DelayContext,
): Promise<'done' | 'disconnected'> {
  for (const { active, effect } of plan.holds) {
    if (effect.hold === undefined) continue;
    const outcome = await sandbox.gates.hold(effect.hold, active.fault.id, onDisconnect);
    if (outcome === 'disconnected') return outcome;
    if (outcome === 'cleared') break;
  }
  const delays = plan.delays.flatMap(({ active, effect: { delay } }) => {
    if (delay === undefined) return [];
    const ms = delayMilliseconds(delay, (index) => active.randomFraction(sequenceNumber, index));
    return [{ id: active.fault.id, ms: sandbox.queues.enqueue(delay, ms, headers, realTime.monotonicNow()) }];
  });
  // Every delay is registered before the first wait, since a fault may end while another one delays the request.
  const sleeps = delays.map(({ id, ms }) => ({ ms, onRelease: sandbox.heldResponses.hold([id], onDisconnect) }));
  for (const { ms, onRelease } of sleeps) {
    if ((await sleep(Math.min(ms, MAX_TIMER_MS), onDisconnect, onRelease)) === 'disconnected') return 'disconnected';
  }
  // Responses to pipelined requests that are released together are written one after the other.
  return sleeps.length === 0 ? sleep(0, onDisconnect, () => undefined) : 'done';
}

function sleep(
  milliseconds: number,
  onDisconnect: OnDisconnect,
  onRelease: OnRelease,
): Promise<'done' | 'disconnected'> {
  return new Promise((resolve) => {
    const timer = realTime.setTimeout(() => resolve('done'), milliseconds);
    onRelease(() => {
      realTime.clearTimeout(timer);
      resolve('done');
    });
    onDisconnect(() => {
      realTime.clearTimeout(timer);
      resolve('disconnected');
    });
  });
}
