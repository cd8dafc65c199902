import type { MaybePromise } from './lazy.ts';
import { realTime } from './real-time.ts';
import { continueSearchLimit } from './safe-regex.ts';

/** A computation that can be interrupted at each `yield`, so that a long one does not delay other requests. */
export type Steps<Result> = Generator<void, Result, void>;

/** Maximum time of a computation before other events are handled, in milliseconds. */
export const MAX_SLICE_MS = 5;
/** Time between two readings of the clock, in milliseconds, below which the clock is read less often. */
const SHORT_MS = 0.1;
/** Maximum number of steps between two readings of the clock. */
const MAX_STRIDE = 8;
/** Number of items for each `yield`, which takes longer than a short test of an item. */
const STEP_ITEMS = 4;

/** Runs a computation without interruption. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Runs a computation, and handles other events in between if it takes longer than `MAX_SLICE_MS`. The result of a shorter one is
 * returned synchronously. If the time of searches of the caller is limited, the limit applies to all parts of the computation.
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

/** Runs the steps of one slice. While they are short, the clock is not read after each, which takes as long as a short step. */
function runSlice<Result>(steps: Steps<Result>): IteratorResult<void, Result> {
  let last = realTime.monotonicNow();
  const end = last + MAX_SLICE_MS;
  let stride = 1;
  for (;;) {
    let step = steps.next();
    for (let taken = 1; taken < stride && !step.done; taken += 1) step = steps.next();
    const now = realTime.monotonicNow();
    if (step.done || now >= end) return step;
    stride = now - last < SHORT_MS ? Math.min(stride * 2, MAX_STRIDE) : 1;
    last = now;
  }
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

/** Maps each item of an array when its result is read. */
export function* mapLazily<Item, Result>(items: readonly Item[], map: (item: Item) => Result): Iterable<Result> {
  for (const item of items) yield map(item);
}

/** Maps each item of an array to an array, and joins the arrays. */
export function* flatMapInSteps<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => readonly Result[],
): Steps<Result[]> {
  const results = yield* mapInSteps(items, map);
  return results.flat();
}

/**
 * Filters the items of an array. Their order is kept.
 *
 * @param limit maximum number of items; of more, the last are returned
 */
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
