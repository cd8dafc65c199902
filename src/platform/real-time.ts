import { performance } from 'node:perf_hooks';
import * as timers from 'node:timers';

/**
 * The timers and clocks of Node, taken when this module is loaded: tests that replace the global ones by fake timers must not
 * stop the server that runs in their process. Times are in milliseconds.
 */
export const realTime = {
  setTimeout: timers.setTimeout,
  clearTimeout: timers.clearTimeout,
  setInterval: timers.setInterval,
  clearInterval: timers.clearInterval,
  setImmediate: timers.setImmediate,
  queueMicrotask: globalThis.queueMicrotask,
  /** Since 1970. */
  now: Date.now,
  /** Since an arbitrary start; never goes back. */
  monotonicNow: performance.now.bind(performance),
};
