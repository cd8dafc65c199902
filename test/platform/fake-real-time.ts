import { onTestFinished, vi } from 'vitest';
import { realTime } from '../../src/platform/real-time.ts';

const replacements = {
  setTimeout: () => ({ setTimeout: globalThis.setTimeout }),
  clearTimeout: () => ({ clearTimeout: globalThis.clearTimeout }),
  setInterval: () => ({ setInterval: globalThis.setInterval }),
  clearInterval: () => ({ clearInterval: globalThis.clearInterval }),
  Date: () => ({ now: () => Date.now() }),
  performance: () => ({ monotonicNow: () => performance.now() }),
};

/** Fakes timers and clocks for the server too, until the test ends. */
export function fakeRealTime(toFake: readonly (keyof typeof replacements)[]): void {
  const real = { ...realTime };
  vi.useFakeTimers({ toFake: [...toFake] });
  for (const name of toFake) Object.assign(realTime, replacements[name]());
  onTestFinished(() => {
    Object.assign(realTime, real);
    vi.useRealTimers();
  });
}
