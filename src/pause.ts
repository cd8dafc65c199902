import { delayOf } from './faults/delay.ts';
import type { OnGone } from './faults/gates.ts';
import type { Plan } from './faults/plan.ts';
import type { Sandbox } from './verbs/sandbox.ts';
import type { Headers } from './wire/message.ts';

interface Paused {
  readonly sandbox: Sandbox;
  readonly ordinal: number;
  readonly onGone: OnGone;
  readonly headers: Headers;
}

/** Waits at the gates of a plan, one after another, and then for its delays together. Ends at once when the client goes. */
export async function pause(plan: Plan, { sandbox, ordinal, onGone, headers }: Paused): Promise<'done' | 'gone'> {
  for (const gate of plan.gates) {
    if ((await sandbox.gates.hold(gate, onGone)) === 'gone') return 'gone';
  }
  const milliseconds = plan.delays.map(({ active, effect: { delay } }) => {
    if (delay === undefined) return 0;
    const ms = delayOf(delay, (which) => active.chance(ordinal, which));
    return sandbox.lines.wait(delay, ms, headers, performance.now());
  });
  return sleep(
    milliseconds.reduce((sum, each) => sum + each, 0),
    onGone,
  );
}

function sleep(milliseconds: number, onGone: OnGone): Promise<'done' | 'gone'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('done'), milliseconds);
    onGone(() => {
      clearTimeout(timer);
      resolve('gone');
    });
  });
}
