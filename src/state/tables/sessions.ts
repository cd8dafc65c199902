/** Storefront sessions of customers. Times are milliseconds since 1970. */
export interface Sessions {
  /** The session of a customer, if there is one that has been used since a time. */
  idOf(customerId: number, since: number): string | undefined;
  start(customerId: number, id: string, now: number): void;
  /** Whose session it is, if it has been used since a time; counts as use. */
  use(id: string, since: number, now: number): number | undefined;
  end(customerId: number): void;
}

interface Session {
  readonly id: string;
  readonly customerId: number;
  usedAt: number;
}

/**
 * A customer has one session at a time. PHP starts one for every client that brings no cookie; clients that never send
 * cookies would then fill the memory, and nobody can tell the difference.
 */
export function createSessions(): Sessions {
  const byId = new Map<string, Session>();
  const byCustomer = new Map<number, Session>();
  const alive = (session: Session | undefined, since: number): Session | undefined =>
    session !== undefined && session.usedAt > since ? session : undefined;
  const end = (customerId: number): void => {
    const session = byCustomer.get(customerId);
    if (session) byId.delete(session.id);
    byCustomer.delete(customerId);
  };
  return {
    idOf: (customerId, since) => alive(byCustomer.get(customerId), since)?.id,
    start(customerId, id, now) {
      end(customerId);
      const session = { id, customerId, usedAt: now };
      byId.set(id, session);
      byCustomer.set(customerId, session);
    },
    use(id, since, now) {
      const session = alive(byId.get(id), since);
      if (session) session.usedAt = now;
      return session?.customerId;
    },
    end,
  };
}
