/** Tells when the client of a request goes away. */
export type OnDisconnect = (listener: () => void) => void;

/** Why a request waits no longer: `over` when all gates are, and no other has to be waited at. */
export type Let = 'released' | 'over' | 'gone';

interface Waiting {
  readonly go: (how: Let) => void;
}

/** Gates by name: requests that a fault holds wait there until somebody lets them go. */
export class Gates {
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #open = new Set<string>();
  #isOver = false;

  /** Waits at a gate. One that was opened stays open until a fault that names it comes anew. */
  hold(name: string, onGone: OnDisconnect): Let | Promise<Let> {
    if (this.#isOver) return 'over';
    if (this.#open.has(name)) return 'released';
    return new Promise((resolve) => {
      const waiting: Waiting = { go: resolve };
      const queue = this.#waiting.get(name) ?? new Set();
      this.#waiting.set(name, queue.add(waiting));
      onGone(() => {
        if (queue.delete(waiting)) resolve('gone');
      });
    });
  }

  /**
   * Lets requests go, first come first.
   *
   * @param count how many; all, and those that come later too, when left out
   * @returns how many went
   */
  release(name: string, count?: number): number {
    if (count === undefined) this.#open.add(name);
    const queue = this.#waiting.get(name) ?? new Set();
    const going = [...queue].slice(0, count);
    for (const waiting of going) {
      queue.delete(waiting);
      waiting.go('released');
    }
    return going.length;
  }

  close(name: string): void {
    this.#open.delete(name);
  }

  waitingAt(name: string): number {
    return this.#waiting.get(name)?.size ?? 0;
  }

  /** Names of gates at which requests wait, or have waited, or that stand open. */
  get names(): string[] {
    return [...new Set([...this.#waiting.keys(), ...this.#open])].sort();
  }

  /** Lets everybody go and forgets all. */
  clear(): void {
    const waiting = [...this.#waiting.values()].flatMap((queue) => [...queue]);
    for (const queue of this.#waiting.values()) queue.clear();
    this.#waiting.clear();
    this.#open.clear();
    for (const { go } of waiting) go('over');
  }

  /** The same for good: nobody is left who could open a gate. */
  end(): void {
    this.#isOver = true;
    this.clear();
  }
}
