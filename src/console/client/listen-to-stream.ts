import { signal } from '@preact/signals';
import { EventSource } from 'eventsource';
import { controlBase } from './addresses.ts';
import type { RecordedRequest } from './api-types.ts';
import { controlHeaders, needsControlToken } from './entered-token.ts';

/** State of the event stream, which reconnects by itself and continues after the last received request. */
export const connection = signal<'connecting' | 'open' | 'lost'>('connecting');

/** Listeners for the events of a world, and for the state of the stream. */
export interface EventListeners {
  onRequest(request: RecordedRequest): void;
  /** A token was issued or revoked, or a fault fired. */
  onChange(): void;
  onReset(): void;
  /** The stream is open, for the first time or again. */
  onOpen(): void;
  /** The connection was lost; the stream tries again by itself. */
  onLost(): void;
  /** The server refused the stream, which does not try again. */
  onEnd(): void;
}

/**
 * Listens to the events of the world.
 *
 * @param since id of the last request that is known
 * @returns a function that closes the stream
 */
export function listenToStream(since: number, listeners: EventListeners): () => void {
  const source = new EventSource(new URL(`events?since=${since}`, controlBase), {
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...controlHeaders() } }),
  });
  source.addEventListener('open', () => {
    connection.value = 'open';
    listeners.onOpen();
  });
  source.addEventListener('error', (event) => {
    connection.value = 'lost';
    if (event.code === 401) needsControlToken.value = true;
    else if (source.readyState === EventSource.CLOSED) listeners.onEnd();
    else listeners.onLost();
  });
  // The server sends its events in the shape that its OpenAPI document declares.
  source.addEventListener('request', ({ data }) => listeners.onRequest(JSON.parse(data) as RecordedRequest));
  for (const type of ['token-issued', 'token-revoked', 'fault-fired'])
    source.addEventListener(type, listeners.onChange);
  source.addEventListener('reset', listeners.onReset);
  return () => source.close();
}
