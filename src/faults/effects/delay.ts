import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import { MAX_DELAY_MS } from '../../fault-schema/effects/effect-values.ts';
import type { Headers } from '../../http/message.ts';

type Delay = NonNullable<Effect['delay']>;

/**
 * Milliseconds of a delay, at most `MAX_DELAY_MS`.
 *
 * @param random returns a number from 0 up to, not including, 1; `index` is 0 or 1
 */
export function delayMilliseconds(delay: Delay, random: (index: number) => number): number {
  if ('ms' in delay) return delay.ms;
  if ('min' in delay) return delay.min + random(0) * (delay.max - delay.min);
  return Math.min(MAX_DELAY_MS, delay.median * Math.exp(delay.sigma * standardNormal(random(0), random(1))));
}

/** A sample of the standard normal distribution from two of the uniform distribution (Box–Muller transform). */
const standardNormal = (first: number, second: number): number =>
  Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);

/** Queues of requests that are delayed one after another, by the value of a header. Times are real time in milliseconds. */
export class SerialQueues {
  /** When the last request of each queue is done. */
  readonly #freeAt = new Map<string, number>();

  /**
   * Appends a request to the queue of its header value.
   *
   * @param ms the delay of the request itself
   * @returns milliseconds until the request is done, the time in the queue included
   */
  enqueue(delay: Delay, ms: number, headers: Headers, now: number): number {
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
