import { type Signal, signal } from '@preact/signals';
import { ControlError } from '../client/call-control.ts';

export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'error';
  readonly text: string;
}

const VISIBLE_MS = { done: 3500, error: 9000 };

export const notices = signal<readonly Notice[]>([]);
let last = 0;

/** Shows a sentence for some seconds; screen readers read it. */
export function notify(text: string, kind: Notice['kind'] = 'done'): void {
  last += 1;
  const id = last;
  notices.value = [...notices.value.slice(-3), { id, kind, text }];
  setTimeout(() => dismissNotice(id), VISIBLE_MS[kind]);
}

export const dismissNotice = (id: number): void => {
  notices.value = notices.value.filter((notice) => notice.id !== id);
};

/** Where a form shows why its last change was refused. */
export type ProblemSignal = Signal<ControlError | undefined>;

/**
 * Runs a change, and shows what was done or why it was refused.
 *
 * @param problem where the reason of a refusal is shown; default: in a notice
 * @returns whether it succeeded
 */
export async function attempt(change: () => Promise<unknown>, done = '', problem?: ProblemSignal): Promise<boolean> {
  if (problem !== undefined) problem.value = undefined;
  try {
    await change();
    if (done !== '') notify(done);
    return true;
  } catch (error) {
    const refusal = error instanceof ControlError ? error : new ControlError(String(error));
    if (problem === undefined) notify(refusal.message, 'error');
    else problem.value = refusal;
    return false;
  }
}
