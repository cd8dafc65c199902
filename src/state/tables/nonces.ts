/** The used nonces of OAuth consumers: Magento's `oauth_nonce`. Timestamps are those of requests, seconds since 1970. */
export interface Nonces {
  has(consumer: number, nonce: string): boolean;
  /** Stores a nonce; returns the number of nonces stored since the world started. */
  use(consumer: number, nonce: string, timestamp: number): number;
  /** Deletes nonces with a timestamp up to `second`. */
  deleteUntil(second: number): void;
  /** The nonces of a consumer, with their timestamps. */
  ofConsumer(consumer: number): Readonly<Record<string, number>>;
  /** Stores the nonces of a document. */
  restore(consumer: number, nonces: Readonly<Record<string, number>>): void;
  deleteConsumer(consumer: number): void;
}

/** Maximum number of nonces. The oldest are then deleted. */
const MAX_NONCES = 10_000;

/** Creates an empty table of used nonces. */
export function createNonces(): Nonces {
  const used = new Map<string, { readonly consumer: number; readonly nonce: string; readonly timestamp: number }>();
  let uses = 0;
  const keyOf = (consumer: number, nonce: string): string => `${consumer} ${nonce}`;
  const store = (consumer: number, nonce: string, timestamp: number): void => {
    const [oldest] = used.keys();
    if (used.size >= MAX_NONCES && oldest !== undefined) used.delete(oldest);
    used.set(keyOf(consumer, nonce), { consumer, nonce, timestamp });
  };
  return {
    has: (consumer, nonce) => used.has(keyOf(consumer, nonce)),
    use(consumer, nonce, timestamp) {
      store(consumer, nonce, timestamp);
      uses += 1;
      return uses;
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
      for (const [nonce, timestamp] of Object.entries(nonces)) store(consumer, nonce, timestamp);
    },
    deleteConsumer(consumer) {
      for (const [key, each] of used) if (each.consumer === consumer) used.delete(key);
    },
  };
}
