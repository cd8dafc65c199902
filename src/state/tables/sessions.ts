/** Storefront sessions of customers. Times are milliseconds since 1970. */
export interface Sessions {
  /** The session of a customer, if it was used after `since`. */
  idOf(customerId: number, since: number): string | undefined;
  start(customerId: number, id: string, now: number): void;
  /** The customer of a session that was used after `since`. The call counts as a use. */
  use(id: string, since: number, now: number): number | undefined;
  end(customerId: number): void;
}

interface Session {
  readonly id: string;
  readonly customerId: number;
  usedAt: number;
}

/**
 * Creates an empty table of sessions. A customer has one session at a time. PHP starts a session for each request without a
 * cookie; these are not stored, because clients without cookies would fill the memory and cannot see the difference.
 */
export function createSessions(): Sessions {
  const byId = new Map<string, Session>();
  const byCustomer = new Map<number, Session>();
  const ifActive = (session: Session | undefined, since: number): Session | undefined =>
    session !== undefined && session.usedAt > since ? session : undefined;
  const end = (customerId: number): void => {
    const session = byCustomer.get(customerId);
    if (session) byId.delete(session.id);
    byCustomer.delete(customerId);
  };
  return {
    idOf: (customerId, since) => ifActive(byCustomer.get(customerId), since)?.id,
    start(customerId, id, now) {
      end(customerId);
      const session = { id, customerId, usedAt: now };
      byId.set(id, session);
      byCustomer.set(customerId, session);
    },
    use(id, since, now) {
      const session = ifActive(byId.get(id), since);
      if (session) session.usedAt = now;
      return session?.customerId;
    },
    end,
  };
}
