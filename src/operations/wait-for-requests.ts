import { type CountCheck, isExpectedCount } from '../journal/verification/check.ts';
import { createEntryTest } from '../journal/verification/query.ts';
import { failCount } from '../journal/verification/verify.ts';
import type { Pattern } from '../matching/pattern.ts';
import { Unavailable } from '../platform/errors.ts';
import { chain, type MaybePromise } from '../platform/lazy.ts';
import { realTime } from '../platform/real-time.ts';
import { runInSlices } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { type RequestFilter, toEntryQuery } from './list-requests.ts';
import { requirePassed, type VerificationPassed } from './verify-requests.ts';
import { viewOptionsOf } from './view-options.ts';

/** Default timeout, in milliseconds of real time. */
const DEFAULT_TIMEOUT_MS = 5000;

/** Options of a call that waits for requests. */
export interface WaitOptions extends RequestFilter {
  /** Number of requests to wait for, including recorded ones. Default: 1. With 0, it waits until the timeout without a request. */
  readonly times?: number | undefined;
  /** Timeout in real milliseconds, 5,000 by default. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Waits until a number of requests has been recorded.
 *
 * @throws VerificationFailed on timeout, InvalidDocument when the timeout is not valid, Unavailable when the world is closed
 */
export function waitForRequests(
  sandbox: Sandbox,
  where: Pattern,
  options: WaitOptions = {},
): Promise<VerificationPassed> {
  const { times = 1, timeoutMs = DEFAULT_TIMEOUT_MS, ...filter } = options;
  if (times === 0) return waitForNoRequest(sandbox, where, { timeoutMs, ...filter });
  const check: CountCheck = { kind: 'count', ...toEntryQuery(sandbox, where, filter), atLeast: times };
  return waitForCount(sandbox, check, { timeoutMs, isDecided: (count) => count >= times });
}

/**
 * Waits until the timeout without a matching request; fails as soon as there is one. Requests that were recorded before
 * count, unless `since` excludes them.
 *
 * @throws VerificationFailed when there is one, InvalidDocument when the timeout is not valid, Unavailable when the world is
 *   closed
 */
export function waitForNoRequest(
  sandbox: Sandbox,
  where: Pattern,
  { timeoutMs = DEFAULT_TIMEOUT_MS, ...filter }: Omit<WaitOptions, 'times'> = {},
): Promise<VerificationPassed> {
  const check: CountCheck = { kind: 'count', ...toEntryQuery(sandbox, where, filter), times: 0 };
  return waitForCount(sandbox, check, { timeoutMs, isDecided: (count) => count > 0 });
}

/** Counts requests as they are recorded, and checks the count once it is decided or the timeout is over. */
function waitForCount(
  sandbox: Sandbox,
  check: CountCheck,
  { timeoutMs, isDecided }: { timeoutMs: number; isDecided: (count: number) => boolean },
): Promise<VerificationPassed> {
  const { journal } = sandbox;
  journal.events.requireFree();
  const matches = createEntryTest(check);
  const recorded = runInSlices(journal.search(matches));
  let count = 0;
  const checkCount = (): MaybePromise<VerificationPassed> => {
    const viewOptions = viewOptionsOf(sandbox);
    const result = isExpectedCount(check, count)
      ? { passed: true, count, message: '', closestMatches: [] }
      : runInSlices(failCount(check, count, journal, viewOptions, ` within ${formatMilliseconds(timeoutMs)}`));
    return chain(result, (value) => requirePassed(sandbox, value, viewOptions));
  };
  return new Promise((resolve, reject) => {
    let hasEnded = false;
    const end = (outcome: () => MaybePromise<VerificationPassed>) => {
      // The search may go on. A second outcome would be a rejection that nothing handles.
      if (hasEnded) return;
      hasEnded = true;
      realTime.clearTimeout(timer);
      unsubscribe();
      try {
        resolve(outcome());
      } catch (error) {
        reject(error);
      }
    };
    let isReset = false;
    const add = (matching: number) => {
      count += matching;
      if (isDecided(count)) end(checkCount);
    };
    const unsubscribe = journal.events.listen((event) => {
      if (event.type === 'reset') {
        isReset = true;
        count = 0;
      }
      if (event.type === 'end') end(throwWorldClosed);
      if (event.type === 'request' && matches(event.entry)) add(1);
    });
    const timer = realTime.setTimeout(() => end(() => chain(counted, checkCount)), timeoutMs);
    const counted = chain(recorded, ({ length }) => add(isReset ? 0 : length));
    if (counted instanceof Promise) {
      counted.catch((error: unknown) =>
        end(() => {
          throw error;
        }),
      );
    }
  });
}

function throwWorldClosed(): never {
  throw new Unavailable('the world was closed while waiting for requests');
}

const formatMilliseconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 100) / 10} s`;
