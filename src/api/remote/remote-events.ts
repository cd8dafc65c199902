import type { EventView } from '../../operations/listen-to-events.ts';
import type { ControlClient } from './control-client.ts';

/**
 * Tells of what happens in a world on another server.
 *
 * @returns what ends the telling
 */
export async function listenRemotely(client: ControlClient, listener: (event: EventView) => void): Promise<() => void> {
  const stopped = new AbortController();
  const response = await client.open('GET', '/events', {}, stopped.signal);
  void read(response, listener, stopped.signal);
  return () => stopped.abort();
}

async function read(response: Response, listener: (event: EventView) => void, signal: AbortSignal): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const event of blocks.flatMap(eventOf)) if (!signal.aborted) listener(event);
    }
  } catch (error) {
    // The stream was stopped here, or the server is gone: nothing comes any more, and that is all there is to tell.
    if (signal.aborted || error instanceof TypeError) return;
    throw error;
  }
}

function eventOf(block: string): EventView[] {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]));
  const type = fields.get('event');
  const data = fields.get('data');
  return type === undefined || data === undefined ? [] : [{ type: type as EventView['type'], data: JSON.parse(data) }];
}
