import type { OnDisconnect } from '../../http/message.ts';

/**
 * Why a request stopped waiting: its gate was released, its fault was removed or all gates were cleared (so that it must not wait
 * at another), or its client disconnected.
 */
export type GateOutcome = 'released' | 'cleared' | 'disconnected';

interface WaitingRequest {
  /** Id of the fault that holds it. */
  readonly holder: string;
  readonly resume: (outcome: GateOutcome) => void;
}

/** The gates of a world by name. Requests that a fault holds wait at a gate until it is released. */
export class Gates {
  readonly #waiting = new Map<string, Set<WaitingRequest>>();
  readonly #open = new Set<string>();
  #isShutDown = false;

  /**
   * Waits at a gate. An open gate stays open until a fault that names it is registered again.
   *
   * @param holder id of the fault that holds the request
   */
  hold(name: string, holder: string, onDisconnect: OnDisconnect): GateOutcome | Promise<GateOutcome> {
    if (this.#isShutDown) return 'cleared';
    if (this.#open.has(name)) return 'released';
    return new Promise((resolve) => {
      const request: WaitingRequest = { holder, resume: resolve };
      const queue = this.#waiting.get(name) ?? new Set();
      this.#waiting.set(name, queue.add(request));
      onDisconnect(() => {
        if (queue.delete(request)) resolve('disconnected');
      });
    });
  }

  /**
   * Releases requests in the order in which they arrived.
   *
   * @param count how many; by default all, and the gate stays open for later requests
   * @returns the number of released requests
   */
  release(name: string, count?: number): number {
    if (count === undefined) this.#open.add(name);
    const queue = this.#waiting.get(name) ?? new Set();
    const released = [...queue].slice(0, count);
    for (const request of released) {
      queue.delete(request);
      request.resume('released');
    }
    return released.length;
  }

  /** Releases the requests that a fault holds at any gate. */
  releaseHeldBy(holder: string): void {
    for (const queue of this.#waiting.values()) {
      for (const request of [...queue].filter((each) => each.holder === holder)) {
        queue.delete(request);
        request.resume('cleared');
      }
    }
  }

  close(name: string): void {
    this.#open.delete(name);
  }

  countWaiting(name: string): number {
    return this.#waiting.get(name)?.size ?? 0;
  }

  /** Names of the gates that are open, or at which requests wait or have waited. */
  get names(): string[] {
    return [...new Set([...this.#waiting.keys(), ...this.#open])].sort();
  }

  /** Releases all requests and removes all gates. */
  clear(): void {
    if (this.#waiting.size === 0 && this.#open.size === 0) return;
    const waiting = [...this.#waiting.values()].flatMap((queue) => [...queue]);
    for (const queue of this.#waiting.values()) queue.clear();
    this.#waiting.clear();
    this.#open.clear();
    for (const { resume } of waiting) resume('cleared');
  }

  /** Releases all requests, and holds no later ones, since a world that is closed cannot release them. */
  shutDown(): void {
    this.#isShutDown = true;
    this.clear();
  }
}
