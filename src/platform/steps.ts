import type { MaybePromise } from './lazy.ts';
import { realTime } from './real-time.ts';
import { continueSearchLimit } from './safe-regex.ts';

/** A computation that can be interrupted at each `yield`, so that a long one does not delay other requests. */
export type Steps<Result> = Generator<void, Result, void>;

/** Maximum time of a computation before other events are handled, in milliseconds. */
const MAX_SLICE_MS = 10;
/** Number of items between two interruptions: an interruption takes longer than a short test of an item. */
const STEP_ITEMS = 4;

/** Runs a computation without interruption. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Runs a computation, and handles other events when it has taken long. The result of a short one is returned synchronously.
 * The limit of the time of searches, if one applies to the caller, applies to all parts of the computation.
 */
export function runInSlices<Result>(steps: Steps<Result>): MaybePromise<Result> {
  const first = runSlice(steps);
  if (first.done) return first.value;
  const withSearchLimit = continueSearchLimit();
  return new Promise((resolve, reject) => {
    const continueSteps = () => {
      try {
        const step = withSearchLimit(() => runSlice(steps));
        if (step.done) resolve(step.value);
        else realTime.setImmediate(continueSteps);
      } catch (error) {
        reject(error);
      }
    };
    realTime.setImmediate(continueSteps);
  });
}

function runSlice<Result>(steps: Steps<Result>): IteratorResult<void, Result> {
  const end = realTime.monotonicNow() + MAX_SLICE_MS;
  let step = steps.next();
  while (!step.done && realTime.monotonicNow() < end) step = steps.next();
  return step;
}

/** Maps the items of an array, one after the other. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % STEP_ITEMS === 0) yield;
    results.push(map(item, index));
  }
  return results;
}

/** The items of an array that pass a test, in their order; with a limit, the last of them. */
export function* filterInSteps<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
  limit = Number.POSITIVE_INFINITY,
): Steps<Item[]> {
  const found: Item[] = [];
  for (let index = items.length - 1; index >= 0 && found.length < limit; index -= 1) {
    if (index % STEP_ITEMS === 0) yield;
    const item = items[index];
    if (item !== undefined && test(item)) found.push(item);
  }
  return found.reverse();
}
