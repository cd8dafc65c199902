import type { ServerResponse } from 'node:http';
import { realTime } from '../platform/real-time.ts';

/** Number of characters that are written at once. */
const CHUNK_LENGTH = 65_536;
/** Maximum time in which pieces are generated before other requests are answered, in milliseconds. */
const MAX_SLICE_MS = 10;

/**
 * Writes pieces of a body and ends the response. Pieces are generated as the client reads the earlier ones.
 *
 * @param onError called with an error of a piece; the connection is then closed
 */
export function writePieces(
  outgoing: ServerResponse,
  pieces: Iterable<string>,
  onError: (error: unknown) => void,
): void {
  const iterator = pieces[Symbol.iterator]();
  const writeSlice = () => {
    if (outgoing.destroyed) return;
    try {
      const { text, isDone } = generateSlice(iterator);
      if (isDone) outgoing.end(text);
      else if (outgoing.write(text)) realTime.setImmediate(writeSlice);
      // While the buffers of the operating system have room, `drain` is emitted before other events are handled.
      else outgoing.once('drain', () => realTime.setImmediate(writeSlice));
    } catch (error) {
      outgoing.destroy();
      onError(error);
    }
  };
  writeSlice();
}

function generateSlice(iterator: Iterator<string>): { text: string; isDone: boolean } {
  const end = realTime.monotonicNow() + MAX_SLICE_MS;
  let text = '';
  do {
    const { value, done } = iterator.next();
    if (done) return { text, isDone: true };
    text += value;
  } while (text.length < CHUNK_LENGTH && realTime.monotonicNow() < end);
  return { text, isDone: false };
}
