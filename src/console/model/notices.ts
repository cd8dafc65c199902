import { type Signal, signal } from '@preact/signals';
import { CallError } from '../client/call-control.ts';

/** A sentence that is shown for some seconds. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'error';
  readonly text: string;
}

/** How long a notice is shown. */
const VISIBLE_MS = { done: 3500, error: 9000 };

/** The notices that are shown, oldest first. */
export const notices = signal<readonly Notice[]>([]);
let last = 0;

/** Shows a notice, which screen readers read. */
export function notify(text: string, kind: Notice['kind'] = 'done'): void {
  last += 1;
  const id = last;
  notices.value = [...notices.value.slice(-3), { id, kind, text }];
  setTimeout(() => dismissNotice(id), VISIBLE_MS[kind]);
}

/** Hides a notice. */
export const dismissNotice = (id: number): void => {
  notices.value = notices.value.filter((notice) => notice.id !== id);
};

/** The reason for which the last change of a form was rejected. */
export type ProblemSignal = Signal<CallError | undefined>;

/**
 * Runs a change, and shows a notice of its success, or the reason of its failure.
 *
 * @param problem receives the reason of a failure; default: shown in a notice
 * @returns whether it succeeded
 */
export async function attempt(change: () => Promise<unknown>, done = '', problem?: ProblemSignal): Promise<boolean> {
  if (problem !== undefined) problem.value = undefined;
  try {
    await change();
    if (done !== '') notify(done);
    return true;
  } catch (error) {
    const refusal = error instanceof CallError ? error : new CallError(String(error));
    if (problem === undefined) notify(refusal.message, 'error');
    else problem.value = refusal;
    return false;
  }
}
