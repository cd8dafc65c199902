import type { MaybePromise } from './lazy.ts';
import { realTime } from './real-time.ts';
import { continueSearchLimit } from './safe-regex.ts';

/** A computation that can be interrupted at each `yield`, so that a long one does not delay other requests. */
export type Steps<Result> = Generator<void, Result, void>;

/** Maximum time of a computation before other events are handled, in milliseconds. */
const MAX_SLICE_MS = 10;
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
