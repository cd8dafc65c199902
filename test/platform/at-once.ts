import { runSteps, type Steps } from '../../src/platform/steps.ts';

/** A function that runs a computation in steps without interruption. */
export const atOnce =
  <Args extends unknown[], Result>(start: (...args: Args) => Steps<Result>) =>
  (...args: Args): Result =>
    runSteps(start(...args));
