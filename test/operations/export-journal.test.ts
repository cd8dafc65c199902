import { expect, test } from 'vitest';
import { DEFAULT_JOURNAL } from '../../src/journal/entries/journal.ts';
import {
  exportHar as exportHarInSteps,
  exportNdjson as exportNdjsonInSteps,
  importNdjson,
  streamHar as streamHarInSteps,
  streamNdjson as streamNdjsonInSteps,
} from '../../src/operations/export-journal.ts';
import {
  listRequests as listRequestsInSteps,
  streamRequests as streamRequestsInSteps,
  tabulateRequests as tabulateRequestsInSteps,
} from '../../src/operations/list-requests.ts';
import { parseInitialState } from '../../src/operations/world-document.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { Sandboxes } from '../../src/sandboxes/sandboxes.ts';
import { buildEntry } from '../journal/build-entry.ts';
import { atOnce } from '../platform/at-once.ts';
import { createSandbox } from './create-sandbox.ts';

const exportHar = atOnce(exportHarInSteps);
const exportNdjson = atOnce(exportNdjsonInSteps);
const streamHar = atOnce(streamHarInSteps);
const streamNdjson = atOnce(streamNdjsonInSteps);
const listRequests = atOnce(listRequestsInSteps);
const streamRequests = atOnce(streamRequestsInSteps);
const tabulateRequests = atOnce(tabulateRequestsInSteps);

const SERVER = { baseUrl: 'http://127.0.0.1:8080', version: '1.2.3' };

function createRecordedSandbox(count = 3) {
  const sandbox = createSandbox();
  for (let id = 1; id <= count; id += 1)
    sandbox.journal.record(buildEntry({ id, operation: id === 2 ? 'cart' : 'customer' }));
  return sandbox;
}

test.each([
  [0, undefined, undefined],
  [3, undefined, undefined],
  [3, { operation: 'customer' }, undefined],
  [3, undefined, { limit: 1 }],
])('the pieces of %i requests with %j and %j are the whole', (count, where, query) => {
  const sandbox = createRecordedSandbox(count);
  expect(JSON.parse([...streamRequests(sandbox, where, query)].join(''))).toEqual(
    JSON.parse(JSON.stringify(listRequests(sandbox, where, query))),
  );
  expect(JSON.parse([...streamHar(sandbox, SERVER, where, query)].join(''))).toEqual(
    JSON.parse(JSON.stringify(exportHar(sandbox, SERVER, where, query))),
  );
  expect([...streamNdjson(sandbox, where, query)].join('')).toBe(exportNdjson(sandbox, where, query));
});

test('NDJSON has one line for each request, oldest first', () => {
  const lines = exportNdjson(createRecordedSandbox(), { operation: 'customer' }).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 3]);
  expect(exportNdjson(createSandbox())).toBe('');
});

test('an imported journal replaces the other, and ids continue from it', () => {
  const exported = exportNdjson(createRecordedSandbox());
  const sandbox = createRecordedSandbox(1);
  importNdjson(sandbox, `\n${exported}\n  \n`);
  expect(listRequests(sandbox).items.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(sandbox.journal.nextId).toBe(4);
  importNdjson(sandbox, '');
  expect(listRequests(sandbox)).toEqual({ items: [], total: 0, dropped: 0 });
});

test('a table has a row for each request, and a sentence without any', () => {
  const rows = tabulateRequests(createRecordedSandbox(), { operation: 'customer' }).split('\n');
  expect(rows.map((row) => row.trim().split(/\s+/)[0])).toEqual(['id', '1', '3']);
  expect(tabulateRequests(createSandbox())).toBe('no requests');
});

test('patterns of secrets are compiled in steps of their own before many requests are shown', () => {
  const countSteps = (count: number, showSecrets = false): number => {
    const journal = { ...DEFAULT_JOURNAL, showSecrets };
    const sandbox = new Sandboxes(parseInitialState({}), createNodeDigest(), journal).main;
    for (let id = 1; id <= count; id += 1) sandbox.journal.record(buildEntry({ id }));
    const steps = streamRequestsInSteps(sandbox);
    let taken = 0;
    while (!steps.next().done) taken += 1;
    return taken;
  };
  expect(countSteps(48)).toBe(12);
  expect(countSteps(52)).toBeGreaterThan(13 + 10);
  expect(countSteps(52, true)).toBe(13);
});
