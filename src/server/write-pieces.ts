import type { ServerResponse } from 'node:http';
import { realTime } from '../platform/real-time.ts';
import { MAX_SLICE_MS } from '../platform/steps.ts';

/** Number of characters that are written at once. */
const CHUNK_LENGTH = 65_536;

/**
 * Writes pieces of a body. Pieces are generated as the client reads the earlier ones.
 *
 * @param fail called with an error of a piece
 * @param onEnd called after the last piece; by default, the response ends
 */
export function writePieces(
  outgoing: ServerResponse,
  pieces: Iterable<string>,
  fail: (error: unknown) => void,
  onEnd: () => void = () => outgoing.end(),
): void {
  const iterator = pieces[Symbol.iterator]();
  const writeSlice = () => {
    if (outgoing.destroyed || outgoing.writableEnded) return;
    try {
      const { text, isDone } = generateSlice(iterator);
      const canContinue = text === '' || outgoing.write(text);
      if (isDone) onEnd();
      else if (canContinue) realTime.setImmediate(writeSlice);
      // While the buffers of the operating system have room, `drain` is emitted before other events are handled.
      else outgoing.once('drain', () => realTime.setImmediate(writeSlice));
    } catch (error) {
      fail(error);
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
