const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance } = globalThis;

/**
 * The timers and clocks that the page had when this module was loaded, before a test replaced them. Browsers require that they
 * are called without `this`.
 */
export const realTime = {
  setTimeout: <Args extends unknown[]>(run: (...args: Args) => void, ms?: number, ...args: Args) =>
    setTimeout(run, ms, ...args),
  clearTimeout: (timer: Parameters<typeof clearTimeout>[0]) => clearTimeout(timer),
  setInterval: <Args extends unknown[]>(run: (...args: Args) => void, ms?: number, ...args: Args) =>
    setInterval(run, ms, ...args),
  clearInterval: (timer: Parameters<typeof clearInterval>[0]) => clearInterval(timer),
  setImmediate: <Args extends unknown[]>(run: (...args: Args) => void, ...args: Args) => setTimeout(run, 0, ...args),
  queueMicrotask: (run: () => void) => queueMicrotask(run),
  now: Date.now,
  monotonicNow: performance.now.bind(performance),
};
