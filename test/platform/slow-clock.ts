import { vi } from 'vitest';
import { realTime } from '../../src/platform/real-time.ts';

/** Lets a second pass at each reading of the time, so that a long computation is interrupted at each step. */
export function slowDown(): void {
  let now = realTime.monotonicNow();
  vi.spyOn(realTime, 'monotonicNow').mockImplementation(() => {
    now += 1000;
    return now;
  });
}
