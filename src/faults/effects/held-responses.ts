import type { OnDisconnect, OnRelease } from '../../http/message.ts';

interface HeldResponse {
  /** Ids of the faults that hold it. */
  readonly holders: readonly string[];
  readonly release: () => void;
}

/** Responses that faults delay, withhold or send slowly, until the faults end. */
export class HeldResponses {
  readonly #held = new Set<HeldResponse>();
  #isShutDown = false;

  /**
   * Holds a response until its client disconnects or one of its faults ends.
   *
   * @param holders ids of the faults
   * @returns a function that registers a listener, which is called at once if the response was released before
   */
  hold(holders: readonly string[], onDisconnect: OnDisconnect): OnRelease {
    let isReleased = this.#isShutDown;
    const listeners: (() => void)[] = [];
    const release = () => {
      isReleased = true;
      for (const listener of listeners) listener();
    };
    if (!isReleased) {
      const held = { holders, release };
      this.#held.add(held);
      onDisconnect(() => this.#held.delete(held));
    }
    return (listener) => {
      if (isReleased) listener();
      else listeners.push(listener);
    };
  }

  /** Releases the responses that a fault holds. */
  releaseHeldBy(holder: string): void {
    this.#release([...this.#held].filter(({ holders }) => holders.includes(holder)));
  }

  /** Releases all responses. */
  clear(): void {
    if (this.#held.size > 0) this.#release([...this.#held]);
  }

  /** Releases all responses, and holds no later ones. */
  shutDown(): void {
    this.#isShutDown = true;
    this.clear();
  }

  #release(held: readonly HeldResponse[]): void {
    for (const each of held) {
      this.#held.delete(each);
      each.release();
    }
  }
}
