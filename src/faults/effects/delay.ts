import { type Effect, LONGEST_DELAY } from '../../fault-schema/effects/effect-schema.ts';
import type { Headers } from '../../http/message.ts';

type Delay = NonNullable<Effect['delay']>;

/**
 * Milliseconds that a delay takes: ten minutes at most, whatever chance says.
 *
 * @param chance two numbers from 0 up to 1
 */
export function delayOf(delay: Delay, chance: (which: number) => number): number {
  if ('ms' in delay) return delay.ms;
  if ('min' in delay) return delay.min + chance(0) * (delay.max - delay.min);
  return Math.min(LONGEST_DELAY, delay.median * Math.exp(delay.sigma * normal(chance(0), chance(1))));
}

/** A draw from the standard normal distribution, by two even ones. Box and Muller. */
const normal = (first: number, second: number): number =>
  Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);

/** When each line of requests that wait for each other is free: by the value of a header. Real time, milliseconds. */
export class SerialQueues {
  readonly #freeAt = new Map<string, number>();

  /** Milliseconds until a request has had its turn. */
  wait(delay: Delay, ms: number, headers: Headers, now: number): number {
    const header = 'ms' in delay ? delay.one_at_a_time : undefined;
    const value = header === undefined ? undefined : headers[header.toLowerCase()];
    if (value === undefined) return ms;
    const done = Math.max(now, this.#freeAt.get(value) ?? now) + ms;
    this.#freeAt.set(value, done);
    for (const [each, freeAt] of this.#freeAt) if (freeAt <= now) this.#freeAt.delete(each);
    return done - now;
  }

  clear(): void {
    this.#freeAt.clear();
  }
}
