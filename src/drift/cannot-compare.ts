/** The comparison cannot run, or was stopped. The message states the reason in one sentence. */
export class CannotCompare extends Error {
  override readonly name = 'CannotCompare';
}

/** The message after an interrupt. */
export const STOPPED = 'stopped before the comparison was complete';
