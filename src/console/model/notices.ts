import { signal } from '@preact/signals';
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

/**
 * Runs a change, and shows what was done or why it was refused.
 *
 * @returns whether it succeeded
 */
export async function attempt(change: () => Promise<unknown>, done = ''): Promise<boolean> {
  try {
    await change();
    if (done !== '') notify(done);
    return true;
  } catch (error) {
    notify(error instanceof ControlError ? error.message : String(error), 'error');
    return false;
  }
}
