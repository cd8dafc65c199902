import { delayOf } from '../faults/effects/delay.ts';
import type { Plan } from '../faults/effects/effect-plan.ts';
import type { OnDisconnect } from '../faults/effects/gates.ts';
import type { Headers } from '../http/message.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** A timer of more would go off at once. Milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

interface Paused {
  readonly sandbox: Sandbox;
  readonly ordinal: number;
  readonly onGone: OnDisconnect;
  readonly headers: Headers;
}

/** Waits at the gates of a plan, one after another, and then for its delays together. Ends at once when the client goes. */
export async function applyDelays(plan: Plan, { sandbox, ordinal, onGone, headers }: Paused): Promise<'done' | 'gone'> {
  for (const gate of plan.gates) {
    const how = await sandbox.gates.hold(gate, onGone);
    if (how === 'gone') return 'gone';
    if (how === 'over') break;
  }
  const milliseconds = plan.delays.map(({ active, effect: { delay } }) => {
    if (delay === undefined) return 0;
    const ms = delayOf(delay, (which) => active.chance(ordinal, which));
    return sandbox.lines.wait(delay, ms, headers, performance.now());
  });
  const together = milliseconds.reduce((sum, each) => sum + each, 0);
  return sleep(Math.min(together, LONGEST_TIMER), onGone);
}

function sleep(milliseconds: number, onGone: OnDisconnect): Promise<'done' | 'gone'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('done'), milliseconds);
    onGone(() => {
      clearTimeout(timer);
      resolve('gone');
    });
  });
}
