import { type EventView, throwLater } from '../../operations/listen-to-events.ts';
import { isAnyError } from '../../platform/errors.ts';
import type { ControlClient } from './control-client.ts';

/**
 * Calls a listener for each event of a world on another server.
 *
 * @returns an unsubscribe function
 */
export async function listenRemotely(client: ControlClient, listener: (event: EventView) => void): Promise<() => void> {
  const controller = new AbortController();
  const response = await client.open('GET', '/events', {}, controller.signal);
  void readEvents(response, listener, controller.signal);
  return () => controller.abort();
}

async function readEvents(
  response: Response,
  listener: (event: EventView) => void,
  signal: AbortSignal,
): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const event of blocks.flatMap(parseEvent)) if (!signal.aborted) callListener(listener, event);
    }
  } catch (error) {
    // The listener has unsubscribed, or the server was closed: there are no more events.
    if (signal.aborted || (isAnyError(error) && error.name === 'TypeError')) return;
    throw error;
  }
}

/** Calls a listener. Its error is an uncaught exception, as in process, and later events follow. */
function callListener(listener: (event: EventView) => void, event: EventView): void {
  try {
    listener(event);
  } catch (error) {
    throwLater(error);
  }
}

function parseEvent(block: string): EventView[] {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]));
  const type = fields.get('event');
  const data = fields.get('data');
  // The server sends events of these types only.
  return type === undefined || data === undefined ? [] : [{ type, data: JSON.parse(data) } as EventView];
}
