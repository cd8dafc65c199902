import type { ServerResponse } from 'node:http';

/** Maximum of bytes that a client may leave unread of a stream before its connection is closed. */
const MAX_UNREAD = 16 * 1024 * 1024;
/** Maximum of bytes that all clients may leave unread; then the connection with most of them is closed. */
const MAX_UNREAD_IN_TOTAL = 64 * 1024 * 1024;

/** Unread bytes of each open stream when it was last written to. */
const unreadBytes = new Map<ServerResponse, number>();
let total = 0;

/** Writes to a streamed response, and closes the connection of a client that does not read it. */
export function writeToStream(outgoing: ServerResponse, text: string): void {
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
  // Clients may have read since.
  for (const outgoing of unreadBytes.keys()) setUnread(outgoing, outgoing.writableLength);
  while (total > MAX_UNREAD_IN_TOTAL) {
    const [slowest] = [...unreadBytes].reduce((most, each) => (each[1] > most[1] ? each : most));
    slowest.destroy();
    setUnread(slowest, undefined);
  }
}
