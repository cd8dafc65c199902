/** Tells when the client of a request goes away. */
export type OnGone = (listener: () => void) => void;

interface Waiting {
  readonly go: (how: 'released' | 'gone') => void;
}

/** Gates by name: requests that a fault holds wait there until somebody lets them go. */
export class Gates {
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #open = new Set<string>();

  /** Waits at a gate. One that was opened stays open until a fault that names it comes anew. */
  hold(name: string, onGone: OnGone): 'released' | Promise<'released' | 'gone'> {
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
    for (const name of this.names) this.release(name);
    this.#waiting.clear();
    this.#open.clear();
  }
}
