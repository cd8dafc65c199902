import { EventEmitter } from 'node:events';
import { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { writeToStream } from '../../src/server/unread-streams.ts';

const MEGABYTE = 1024 * 1024;
const megabytes = (count: number): string => 'x'.repeat(count * MEGABYTE);

/** A response of which a client reads nothing. */
class UnreadResponse extends ServerResponse {
  unread = 0;
  isClosed = false;

  constructor() {
    super(Object.assign(new EventEmitter(), { method: 'GET' }) as never);
    Object.defineProperty(this, 'writableLength', { get: () => this.unread });
  }

  override write(text: string): boolean {
    this.unread += text.length;
    return true;
  }

  override destroy(): this {
    this.isClosed = true;
    this.emit('close');
    return this;
  }
}

const closedOf = (responses: readonly UnreadResponse[]): number[] =>
  responses.flatMap(({ isClosed }, index) => (isClosed ? [index] : []));

test('closes the connection of a client that leaves 16 MiB unread', () => {
  const [slow, quick] = [new UnreadResponse(), new UnreadResponse()];
  for (let count = 0; count < 17; count += 1) {
    writeToStream(slow, megabytes(1));
    writeToStream(quick, megabytes(1));
    quick.unread = 0;
  }
  expect(closedOf([slow, quick])).toEqual([0]);
  quick.destroy();
});

test('closes the slowest connection when all clients leave 64 MiB unread', () => {
  const all = Array.from({ length: 10 }, () => new UnreadResponse());
  for (const [index, each] of all.entries()) writeToStream(each, megabytes(index === 3 ? 8 : 6));
  expect(closedOf(all)).toEqual([]);
  for (const each of all.slice(4)) writeToStream(each, megabytes(1));
  expect(closedOf(all)).toEqual([3]);
  for (const each of all) each.destroy();
});

test('counts the bytes that clients have read since', () => {
  const all = Array.from({ length: 7 }, () => new UnreadResponse());
  for (const each of all) writeToStream(each, megabytes(9));
  for (const each of all) each.unread = 0;
  for (const each of all) writeToStream(each, megabytes(9));
  expect(closedOf(all)).toEqual([]);
  for (const each of all) each.destroy();
});

test('writes nothing after the end of a response that the client has not read', () => {
  const response = new UnreadResponse();
  writeToStream(response, 'an event');
  response.end();
  const { unread } = response;
  writeToStream(response, 'a later event');
  expect(response.unread).toBe(unread);
  response.destroy();
});
