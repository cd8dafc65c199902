import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import { Journal } from '../../src/journal/journal.ts';

const long = 'x'.repeat(4_000);

const anEntry = (id: number): Entry => ({
  id,
  at: 0,
  request: { method: 'GET', path: long, query: '', headers: { 'x-long': long }, client: '', body: '', bodyBytes: 0 },
  reply: { status: 200, headers: {}, body: '' },
  exchange: { operations: [], store: '', named: () => ({}), variables: () => ({}), refusal: undefined },
  magento: '2.4.9',
  identity: { type: 'guest' },
  token: undefined,
  durationMs: 0,
});

test('counts header values and paths into what it keeps', () => {
  const journal = new Journal({ entries: 100, characters: 20_000 });
  for (let id = 1; id <= 10; id += 1) journal.record(anEntry(id));
  expect(journal.find().map(({ id }) => id)).toEqual([9, 10]);
  expect(journal.get(9)?.id).toBe(9);
  expect(journal.get(8)).toBeUndefined();
});

test('lets go of what it has dropped', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const journal = new Journal({ entries: 100, characters: 20_000 });
  const first = new WeakRef(journal.record(anEntry(1)));
  for (let id = 2; id <= 10; id += 1) journal.record(anEntry(id));
  await new Promise(setImmediate); // a WeakRef holds on until the turn is over
  collect();
  expect(first.deref()).toBeUndefined();
  expect(journal.find()).toHaveLength(2);
});
