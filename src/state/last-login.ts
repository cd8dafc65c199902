import type { World } from './world.ts';

/** Adds the time of the last sign-in, which is not stored in the row, to a row. */
export function withLastLogin<Row extends { readonly id: number; readonly last_login_at: number | null }>(
  { lastLogins }: World,
  kind: keyof World['lastLogins'],
  row: Row,
): Row {
  const at = lastLogins[kind].get(row.id);
  return at === undefined ? row : { ...row, last_login_at: at };
}
