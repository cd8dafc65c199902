/** A load balancer reuses a connection that was idle for up to a minute. It must not find it closed. */
export const KEEP_ALIVE_MS = 65_000;
