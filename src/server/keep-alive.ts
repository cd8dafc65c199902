/** Longer than a minute, for which a load balancer may reuse an idle connection: the server must not close it before. */
export const KEEP_ALIVE_MS = 65_000;
