import type { OwnerType } from './tokens.ts';

/** The failed token requests of one user name: Magento's `oauth_token_request_log`. */
export interface ThrottleRow {
  readonly name: string;
  readonly type: Exclude<OwnerType, 'integration'>;
  readonly failures: number;
  /** Time from which the row is ignored, milliseconds since 1970. */
  readonly lockedUntil: number;
}

/** The failed token requests of a world, by user name. */
export interface LoginFailures {
  find(type: ThrottleRow['type'], name: string, now: number): ThrottleRow | undefined;
  put(row: ThrottleRow, now: number): void;
  delete(type: ThrottleRow['type'], name: string): void;
  values(now: number): ThrottleRow[];
}

/** Number of rows at which expired rows are deleted. Names without an account have rows as well. */
const CLEAN_UP_FROM = 10_000;

/** Creates an empty table of failed token requests. */
export function createLoginFailures(): LoginFailures {
  const rows = { customer: new Map<string, ThrottleRow>(), admin: new Map<string, ThrottleRow>() };
  let cleanUpAt = CLEAN_UP_FROM;

  return {
    find(type, name, now) {
      const row = rows[type].get(name);
      return row && row.lockedUntil > now ? row : undefined;
    },
    put(row, now) {
      const ofType = rows[row.type];
      ofType.set(row.name, row);
      if (ofType.size < cleanUpAt) return;
      for (const [name, each] of ofType) if (each.lockedUntil <= now) ofType.delete(name);
      cleanUpAt = Math.max(CLEAN_UP_FROM, ofType.size * 2);
    },
    delete: (type, name) => void rows[type].delete(name),
    values: (now) => [...rows.customer.values(), ...rows.admin.values()].filter((row) => row.lockedUntil > now),
  };
}
