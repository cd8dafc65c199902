import type { ServerResponse } from 'node:http';

/** Maximum number of unread bytes of a stream; then its connection is closed. */
const MAX_UNREAD = 16 * 1024 * 1024;
/** Maximum number of unread bytes of all streams; then the connection with the most unread bytes is closed. */
const MAX_UNREAD_IN_TOTAL = 64 * 1024 * 1024;

/** Unread bytes of each open stream at its last write. */
const unreadBytes = new Map<ServerResponse, number>();
/** Unread bytes of all streams. */
let total = 0;

/**
 * Writes to a streamed response, and closes the connection of a client that does not read it. A response that has ended stays
 * open until the client has read it; Node emits an error for a write to it.
 */
export function writeToStream(outgoing: ServerResponse, text: string): void {
  if (outgoing.writableEnded) return;
  outgoing.write(text);
  if (outgoing.writableLength > MAX_UNREAD) outgoing.destroy();
  if (!unreadBytes.has(outgoing)) outgoing.once('close', () => setUnread(outgoing, undefined));
  setUnread(outgoing, outgoing.destroyed ? undefined : outgoing.writableLength);
  if (total > MAX_UNREAD_IN_TOTAL) closeSlowest();
}

function setUnread(outgoing: ServerResponse, bytes: number | undefined): void {
  total += (bytes ?? 0) - (unreadBytes.get(outgoing) ?? 0);
  if (bytes === undefined) unreadBytes.delete(outgoing);
  else unreadBytes.set(outgoing, bytes);
}

function closeSlowest(): void {
  // Clients may have read more since the last write.
  for (const outgoing of unreadBytes.keys()) setUnread(outgoing, outgoing.writableLength);
  while (total > MAX_UNREAD_IN_TOTAL) {
    const [slowest] = [...unreadBytes].reduce((most, each) => (each[1] > most[1] ? each : most));
    slowest.destroy();
    setUnread(slowest, undefined);
  }
}
