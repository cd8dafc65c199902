import { type CountCheck, isMet } from '../journal/verification/check.ts';
import { testOf } from '../journal/verification/query.ts';
import { failedCount } from '../journal/verification/verify.ts';
import type { Pattern } from '../matching/pattern.ts';
import { Unavailable } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { queryOf, type RequestFilter } from './list-requests.ts';
import { settle, type Verified } from './verify-requests.ts';
import { viewOptionsOf } from './view-options.ts';

/** Until when is waited: real time, whatever the world's clock says. */
const DEFAULT_TIMEOUT_MS = 5000;

export interface WaitOptions extends RequestFilter {
  /**
   * How many requests are waited for; 1 when left out. Those that are there already count. 0 waits for a time in which none
   * comes.
   */
  readonly times?: number | undefined;
  /** Real milliseconds; 5,000 when left out. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Waits until so many requests have come.
 *
 * @throws VerificationFailed when they have not within the time, InvalidDocument when the time is none that can be waited,
 *   Unavailable when the world goes away meanwhile
 */
export function waitForRequests(sandbox: Sandbox, where: Pattern, options: WaitOptions = {}): Promise<Verified> {
  const { times = 1, timeoutMs = DEFAULT_TIMEOUT_MS, ...filter } = options;
  if (times === 0) return waitForNoRequest(sandbox, where, { timeoutMs, ...filter });
  const check: CountCheck = { kind: 'count', ...queryOf(sandbox, where, filter), atLeast: times };
  return watch(sandbox, check, { timeoutMs, until: (count) => count >= times });
}

/**
 * Waits for a time in which no such request comes; fails as soon as one does. Those that are there already count, unless
 * `since` leaves them out.
 *
 * @throws VerificationFailed when one has come, InvalidDocument when the time is none that can be waited,
 *   Unavailable when the world goes away meanwhile
 */
export function waitForNoRequest(
  sandbox: Sandbox,
  where: Pattern,
  { timeoutMs = DEFAULT_TIMEOUT_MS, ...filter }: Omit<WaitOptions, 'times'> = {},
): Promise<Verified> {
  const check: CountCheck = { kind: 'count', ...queryOf(sandbox, where, filter), times: 0 };
  return watch(sandbox, check, { timeoutMs, until: (count) => count > 0 });
}

/** Counts on as requests come, and settles when the count is decided or the time is over. */
function watch(
  sandbox: Sandbox,
  check: CountCheck,
  { timeoutMs, until }: { timeoutMs: number; until: (count: number) => boolean },
): Promise<Verified> {
  const { journal } = sandbox;
  const matches = testOf(check);
  let count = journal.count(matches);
  const settled = (): Verified => {
    const telling = viewOptionsOf(sandbox);
    if (isMet(check, count)) return settle(sandbox, { passed: true, count, message: '', nearest: [] }, telling);
    return settle(sandbox, failedCount(check, count, journal, telling, ` within ${timeText(timeoutMs)}`), telling);
  };
  return new Promise((resolve, reject) => {
    const end = (outcome: () => Verified) => {
      clearTimeout(timer);
      stop();
      try {
        resolve(outcome());
      } catch (error) {
        reject(error);
      }
    };
    const stop = journal.events.listen((event) => {
      if (event.type === 'reset') count = 0;
      if (event.type === 'end') end(gone);
      if (event.type !== 'request' || !matches(event.entry)) return;
      count += 1;
      if (until(count)) end(settled);
    });
    const timer = setTimeout(() => end(settled), timeoutMs);
    if (until(count)) end(settled);
  });
}

function gone(): never {
  throw new Unavailable('the world went away while its requests were waited for');
}

const timeText = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 100) / 10} s`;
