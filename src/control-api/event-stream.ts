import type { HttpResponse } from '../http/message.ts';
import { listRequests } from '../operations/list-requests.ts';
import { type EventView, listenToEvents } from '../operations/listen-to-events.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** Proxies cut what is silent for too long. */
const HEARTBEAT_MS = 15_000;

/**
 * What happens in a world, as server-sent events, until the client goes away or the world does.
 *
 * @param lastId id of the last request that the client has seen: what came after it is told first
 */
export function streamEvents(sandbox: Sandbox, lastId?: number): HttpResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    body: 'retry: 1000\n\n',
    stream(sink) {
      const missed = lastId === undefined ? [] : listRequests(sandbox, {}, { since: lastId }).items;
      for (const data of missed) sink.write(eventText({ type: 'request', data }));
      const heartbeat = setInterval(() => sink.write(': still here\n\n'), HEARTBEAT_MS).unref();
      const stopListening = listenToEvents(sandbox, (event) => sink.write(eventText(event)), sink.end);
      return () => {
        clearInterval(heartbeat);
        stopListening();
      };
    },
  };
}

function eventText({ type, data }: EventView): string {
  const id = type === 'request' && 'id' in data ? `id: ${data.id}\n` : '';
  return `${id}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
