import type { IdentityName } from '../../matching/pattern.ts';
import { Unavailable } from '../../platform/errors.ts';
import { realTime } from '../../platform/real-time.ts';
import type { Entry } from './entry.ts';

/** An event of a world. */
export type WorldEvent =
  | { readonly type: 'request'; readonly entry: Entry }
  | { readonly type: 'fault-fired'; readonly entry: Entry; readonly fault: string }
  | {
      readonly type: 'token-issued' | 'token-revoked';
      /** The token; `undefined` when all tokens of the owner were revoked. */
      readonly token?: string | undefined;
      readonly owner: { readonly type: Exclude<IdentityName, 'guest'>; readonly id: number };
    }
  | { readonly type: 'reset' }
  /** The world was closed; no event follows. */
  | { readonly type: 'end' };

type Listener = (event: WorldEvent) => void;

/** Maximum number of listeners of a world, waiting calls included. */
const MAX_LISTENERS = 1_000;

/** The event listeners of a world. */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  #hasEnded = false;

  /** @throws Unavailable when there are too many listeners */
  requireFree(): void {
    if (this.#listeners.size >= MAX_LISTENERS)
      throw new Unavailable(`${MAX_LISTENERS} listeners wait for events of this world; disconnect some`);
  }

  /** Whether there are listeners: callers create events only for listeners. */
  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /**
   * Adds a listener.
   *
   * @returns an unsubscribe function
   * @throws Unavailable when there are too many listeners
   */
  listen(listener: Listener): () => void {
    this.requireFree();
    this.#listeners.add(listener);
    if (this.#hasEnded) realTime.queueMicrotask(() => this.#listeners.has(listener) && listener({ type: 'end' }));
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorldEvent): void {
    if (event.type === 'end') this.#hasEnded = true;
    if (this.hasListeners) for (const listener of [...this.#listeners]) listener(event);
  }
}
