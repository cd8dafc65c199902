import type { Entry } from './entry.ts';

/** Something that happened in a world, for whoever listens. */
export type WorldEvent =
  | { readonly type: 'request'; readonly entry: Entry }
  | { readonly type: 'fault-fired'; readonly entry: Entry; readonly fault: string }
  | {
      readonly type: 'token-issued' | 'token-revoked';
      /** Nothing when all tokens of the owner are meant. */
      readonly token?: string | undefined;
      readonly owner: { readonly type: string; readonly id: number };
    }
  | { readonly type: 'reset' }
  /** The world is gone; nothing comes after it. */
  | { readonly type: 'end' };

type Listener = (event: WorldEvent) => void;

/** Who listens to a world. */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  #hasEnded = false;

  /** Whether somebody listens: what nobody hears need not be put together. */
  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /** @returns what ends the listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#hasEnded) queueMicrotask(() => this.#listeners.has(listener) && listener({ type: 'end' }));
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorldEvent): void {
    if (event.type === 'end') this.#hasEnded = true;
    for (const listener of [...this.#listeners]) listener(event);
  }
}
