/** The nonces that consumers have used: Magento's `oauth_nonce`. Timestamps are the client's own, seconds since 1970. */
export interface Nonces {
  has(consumer: number, nonce: string): boolean;
  /** Keeps one; tells how many have been kept since the world started. */
  use(consumer: number, nonce: string, timestamp: number): number;
  /** Forgets those whose timestamp is not later than a second. */
  deleteUntil(second: number): void;
  /** Nonces of a consumer with their timestamps. */
  ofConsumer(consumer: number): Readonly<Record<string, number>>;
  /** Puts back what a document tells. */
  restore(consumer: number, nonces: Readonly<Record<string, number>>): void;
  deleteConsumer(consumer: number): void;
}

/** The newest nonces that are kept, so that signed load does not fill the memory. */
const KEPT = 10_000;

export function createNonces(): Nonces {
  const used = new Map<string, { readonly consumer: number; readonly nonce: string; readonly timestamp: number }>();
  let saves = 0;
  const keyOf = (consumer: number, nonce: string): string => `${consumer} ${nonce}`;
  const keep = (consumer: number, nonce: string, timestamp: number): void => {
    const [oldest] = used.keys();
    if (used.size >= KEPT && oldest !== undefined) used.delete(oldest);
    used.set(keyOf(consumer, nonce), { consumer, nonce, timestamp });
  };
  return {
    has: (consumer, nonce) => used.has(keyOf(consumer, nonce)),
    use(consumer, nonce, timestamp) {
      keep(consumer, nonce, timestamp);
      saves += 1;
      return saves;
    },
    deleteUntil(second) {
      for (const [key, { timestamp }] of used) if (timestamp <= second) used.delete(key);
    },
    ofConsumer: (consumer) =>
      Object.fromEntries(
        [...used.values()]
          .filter((each) => each.consumer === consumer)
          .map(({ nonce, timestamp }) => [nonce, timestamp]),
      ),
    restore(consumer, nonces) {
      for (const [nonce, timestamp] of Object.entries(nonces)) keep(consumer, nonce, timestamp);
    },
    deleteConsumer(consumer) {
      for (const [key, each] of used) if (each.consumer === consumer) used.delete(key);
    },
  };
}
