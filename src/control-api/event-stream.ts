import type { HttpResponse } from '../http/message.ts';
import { visitRequests } from '../operations/list-requests.ts';
import { type EventView, listenToEvents } from '../operations/listen-to-events.ts';
import { chain } from '../platform/lazy.ts';
import { realTime } from '../platform/real-time.ts';
import { runInSlices, type Steps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** Interval of comments that keep a connection open, since proxies close idle connections. */
const HEARTBEAT_MS = 15_000;

/**
 * Streams the events of a world as server-sent events, until the client disconnects or the world is closed.
 *
 * @param lastId id of the last request that the client has received; the later ones are sent first
 * @throws Unavailable when there are too many listeners
 */
export function streamEvents(sandbox: Sandbox, lastId?: number): HttpResponse {
  sandbox.journal.events.requireFree();
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    body: 'retry: 1000\n\n',
    stream(sink) {
      const send = (event: EventView) => sink.write(formatEvent(event));
      let isOpen = true;
      /** Events that occur while the missed requests are sent; `undefined` when all of those are sent. */
      let waiting: EventView[] | undefined = lastId === undefined ? undefined : [];
      const receive = (event: EventView) => {
        if (waiting === undefined) send(event);
        else waiting.push(event);
      };
      const heartbeat = realTime.setInterval(() => sink.write(': keep-alive\n\n'), HEARTBEAT_MS).unref();
      const unsubscribe = listenToEvents(sandbox, receive, () => {
        isOpen = false;
        sink.end();
      });
      if (lastId !== undefined)
        void chain(runInSlices(sendMissed(sandbox, lastId, send, () => isOpen)), () => {
          const events = waiting ?? [];
          waiting = undefined;
          if (isOpen) for (const event of events) send(event);
        });
      return () => {
        isOpen = false;
        realTime.clearInterval(heartbeat);
        unsubscribe();
      };
    },
  };
}

/** Sends the requests after the last one that the client has received, while the connection is open. */
function* sendMissed(
  sandbox: Sandbox,
  lastId: number,
  send: (event: EventView) => void,
  isOpen: () => boolean,
): Steps<void> {
  const steps = visitRequests(sandbox, lastId, (data) => send({ type: 'request', data }));
  while (isOpen() && !steps.next().done) yield;
}

/** Formatted events, since several listeners receive the same event. */
const formatted = new WeakMap<EventView, string>();

function formatEvent(event: EventView): string {
  const known = formatted.get(event);
  if (known !== undefined) return known;
  const { type, data } = event;
  const id = type === 'request' && 'id' in data ? `id: ${data.id}\n` : '';
  const text = `${id}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  formatted.set(event, text);
  return text;
}
