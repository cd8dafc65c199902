import type { HttpResponse } from '../http/message.ts';
import type { EntryView } from '../journal/view/entry-view.ts';
import { streamViews } from '../operations/list-requests.ts';
import { type EventView, listenToEvents } from '../operations/listen-to-events.ts';
import { realTime } from '../platform/real-time.ts';
import type { Steps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** Interval of comments that keep a connection open, since proxies close idle connections. */
const HEARTBEAT_MS = 15_000;
/** Maximum length of the events that wait for a client to read the missed requests, in characters. */
const MAX_WAITING_LENGTH = 16 * 1024 * 1024;

/**
 * Streams the events of a world as server-sent events, until the client disconnects or the world is closed. A client that reads the
 * missed requests too slowly is disconnected as well; it can connect again with the id of the last one.
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
      /** The events that occur while the missed requests are sent; `undefined` when all of those are sent. */
      let waiting = lastId === undefined ? undefined : new WaitingEvents();
      const receive = (event: EventView) => {
        const text = formatEvent(event);
        if (waiting === undefined) sink.write(text);
        else if (!waiting.add(text)) {
          stop();
          sink.end();
        }
      };
      const heartbeat = realTime.setInterval(() => sink.write(': keep-alive\n\n'), HEARTBEAT_MS).unref();
      const unsubscribe = listenToEvents(sandbox, receive, {
        onEnd: () => sink.end(),
        onError: (error) => sink.fail(error),
      });
      const stop = () => {
        realTime.clearInterval(heartbeat);
        unsubscribe();
      };
      if (lastId !== undefined && waiting !== undefined)
        sink.writePieces(missedEvents(streamViews(sandbox, lastId), waiting), () => {
          waiting = undefined;
        });
      return stop;
    },
  };
}

/** Events that are sent later, bounded by their length. */
class WaitingEvents {
  #texts: string[] = [];
  #length = 0;

  /** @returns `false` if the events exceed the maximum length */
  add(text: string): boolean {
    this.#length += text.length;
    if (this.#length > MAX_WAITING_LENGTH) return false;
    this.#texts.push(text);
    return true;
  }

  /** The events in their order, including those that are added while they are read. */
  *take(): Iterable<string> {
    while (this.#texts.length > 0) {
      const texts = this.#texts;
      // Events that were sent are freed, even while further ones are added.
      this.#texts = [];
      for (const text of texts) {
        this.#length -= text.length;
        yield text;
      }
    }
  }
}

/** The events of missed requests, then those that have occurred in the meantime. A step of the search is an empty piece. */
function* missedEvents(search: Steps<Iterable<EntryView>>, waiting: WaitingEvents): Iterable<string> {
  let step = search.next();
  while (!step.done) {
    yield '';
    step = search.next();
  }
  for (const data of step.value) yield formatEvent({ type: 'request', data });
  yield* waiting.take();
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
