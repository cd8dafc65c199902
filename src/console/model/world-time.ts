import { computed, signal } from '@preact/signals';
import { worldClock } from './resources.ts';

/** Real time in milliseconds, updated each second while the page is visible. */
const tick = signal(Date.now());

setInterval(() => {
  if (!document.hidden) tick.value = Date.now();
}, 1000);

/** The time of the world in milliseconds, computed between two readings of the clock. */
export const worldNow = computed(() => {
  const { now, frozen, readAt } = worldClock.value.value;
  if (now === '') return tick.value;
  return Date.parse(now) + (frozen ? 0 : Math.max(0, tick.value - readAt));
});

/** Milliseconds by which the clock of the world is ahead of that of this computer. */
export const clockOffset = computed(() => {
  const { now, readAt } = worldClock.value.value;
  return now === '' ? 0 : Date.parse(now) - readAt;
});

/** Minimum offset that is shown, in milliseconds. A smaller one results from the clocks of two computers. */
export const NOTABLE_OFFSET = 5000;
