import { computed, signal } from '@preact/signals';
import { worldClock } from './resources.ts';

/** Real time in milliseconds, updated each second while the page is visible. */
const tick = signal(Date.now());

setInterval(() => {
  if (!document.hidden) tick.value = Date.now();
}, 1000);

/** The time of the world in milliseconds; it runs on between two readings of the clock. */
export const worldNow = computed(() => {
  const { now, frozen, readAt } = worldClock.value.value;
  if (now === '') return tick.value;
  return Date.parse(now) + (frozen ? 0 : Math.max(0, tick.value - readAt));
});

/** By how much the clock of the world is ahead of the clock of this computer, in milliseconds. */
export const clockOffset = computed(() => {
  const { now, readAt } = worldClock.value.value;
  return now === '' ? 0 : Date.parse(now) - readAt;
});

/** A smaller offset is the difference of two computers, and the time that a call takes. Milliseconds. */
export const NOTABLE_OFFSET = 5000;
