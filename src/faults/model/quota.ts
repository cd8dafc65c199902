/** The window of one caller. */
interface QuotaWindow {
  /** Milliseconds on the world's clock. */
  readonly startedAt: number;
  count: number;
}

/** Maximum number of callers that are counted. For a further one, the caller that was counted least recently is deleted. */
const MAX_CALLERS = 10_000;

/** Counts requests by caller, each in windows that begin with its first request. */
export class QuotaCounter {
  readonly #windows = new Map<string, QuotaWindow>();

  /**
   * Counts a request.
   *
   * @param now milliseconds on the world's clock
   * @returns the number of the request in its window, and the milliseconds until the window ends
   */
  count(caller: string, windowMs: number, now: number): { readonly number: number; readonly remainingMs: number } {
    const known = this.#windows.get(caller);
    const isCurrent = known !== undefined && now >= known.startedAt && now < known.startedAt + windowMs;
    const window = isCurrent ? known : { startedAt: now, count: 0 };
    window.count += 1;
    this.#windows.delete(caller);
    this.#windows.set(caller, window);
    const [oldest] = this.#windows.size > MAX_CALLERS ? this.#windows.keys() : [];
    if (oldest !== undefined) this.#windows.delete(oldest);
    return { number: window.count, remainingMs: window.startedAt + windowMs - now };
  }
}
