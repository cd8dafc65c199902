import type { OwnerType } from './tokens.ts';

/** Magento's `oauth_token_request_log`: failed token requests by user name as sent and user type. */
export interface ThrottleRow {
  readonly name: string;
  readonly type: Exclude<OwnerType, 'integration'>;
  readonly failures: number;
  /** Milliseconds since 1970; from then on the row counts as gone. */
  readonly lockedUntil: number;
}

export interface Failures {
  find(type: ThrottleRow['type'], name: string, now: number): ThrottleRow | undefined;
  put(row: ThrottleRow, now: number): void;
  delete(type: ThrottleRow['type'], name: string): void;
  values(now: number): ThrottleRow[];
}

/** Names are counted whether or not they exist, so rows that are over are dropped when there are many. */
const CLEAN_UP_FROM = 10_000;

export function createFailures(): Failures {
  const rows = new Map<string, ThrottleRow>();
  let cleanUpAt = CLEAN_UP_FROM;
  const keyOf = (type: ThrottleRow['type'], name: string) => `${type} ${name}`;

  return {
    find(type, name, now) {
      if (rows.size === 0) return undefined;
      const row = rows.get(keyOf(type, name));
      return row && row.lockedUntil > now ? row : undefined;
    },
    put(row, now) {
      rows.set(keyOf(row.type, row.name), row);
      if (rows.size < cleanUpAt) return;
      for (const [key, each] of rows) if (each.lockedUntil <= now) rows.delete(key);
      cleanUpAt = Math.max(CLEAN_UP_FROM, rows.size * 2);
    },
    delete(type, name) {
      if (rows.size > 0) rows.delete(keyOf(type, name));
    },
    values: (now) => [...rows.values()].filter((row) => row.lockedUntil > now),
  };
}
