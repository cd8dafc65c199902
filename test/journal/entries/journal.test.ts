import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import { DEFAULT_JOURNAL, Journal } from '../../../src/journal/entries/journal.ts';
import { restoreEntry } from '../../../src/journal/export/restore-entries.ts';
import { revealSecret } from '../../../src/journal/redaction/redaction-token.ts';
import { entryView } from '../../../src/journal/view/entry-view.ts';
import { buildEntry } from '../build-entry.ts';

const viewOptions = { isoString: (time: number) => new Date(time).toISOString(), redactionToken: revealSecret };
const all = () => true;

function filled(
  times: number,
  settings: Partial<typeof DEFAULT_JOURNAL>,
  properties: Parameters<typeof buildEntry>[0] = {},
) {
  const journal = new Journal({ ...DEFAULT_JOURNAL, ...settings });
  for (let i = 0; i < times; i += 1) journal.record(buildEntry({ ...properties, id: journal.nextId }));
  return journal;
}

test('keeps the newest entries and counts the dropped ones', () => {
  const journal = filled(25, { entries: 10 });
  expect(journal.find(all).map(({ id }) => id)).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
  expect(journal).toMatchObject({ total: 25, dropped: 15, size: 10 });
  expect([journal.get(15), journal.get(16)?.id, journal.get(25)?.id, journal.get(26)]).toEqual([
    undefined,
    16,
    25,
    undefined,
  ]);
});

test('drops the oldest entries when the size limit is reached', () => {
  const journal = filled(20, { characters: 5000 }, { body: 'x'.repeat(1000), isGraphql: false });
  expect(journal.size).toBe(3);
  expect(journal.dropped).toBe(17);
});

test('includes header values in the size', () => {
  expect(filled(20, { characters: 5000 }, { headers: { cookie: 'x'.repeat(1000) } }).size).toBe(3);
});

test('truncates a long body and records its length', () => {
  const [entry] = filled(1, { bodyCharacters: 100 }, { body: 'x'.repeat(500) }).find(all);
  expect(entry && entryView(entry, viewOptions).request).toEqual({ headers: {}, body: 'x'.repeat(100), cut_from: 500 });
});

test('releases a truncated body, and still finds the account that it named', async () => {
  const magento = await createMagentoMock({ journal: { bodyCharacters: 200 } });
  onTestFinished(() => magento.close());
  const body = JSON.stringify({ username: 'mara@example.com', password: 'Spring-Rain7', padding: 'x'.repeat(1000) });
  const headers = { 'Content-Type': 'application/json' };
  await fetch(`${magento.url}/rest/V1/integration/customer/token`, { method: 'POST', headers, body });
  const [entry] = (await magento.requests.list({ customer: 'mara@example.com' })).items;
  expect(entry?.request.cut_from).toBe(body.length);
  expect(JSON.stringify(entry)).not.toContain('Spring-Rain7');
  expect(await magento.requests.count({ variables: { username: 'mara@example.com' } })).toBe(0);
});

test('counts requests without recording them when the limit is 0', () => {
  const journal = filled(3, { entries: 0 });
  expect(journal).toMatchObject({ total: 3, dropped: 3, size: 0 });
  expect([journal.find(all), journal.list(), journal.get(1)]).toEqual([[], [], undefined]);
});

test('finds the newest entries up to a limit', () => {
  expect(
    filled(25, { entries: 10 })
      .find(({ id }) => id % 2 === 0, 2)
      .map(({ id }) => id),
  ).toEqual([22, 24]);
});

test('counts requests that it has dropped, and unmatched ones together', () => {
  const journal = filled(12, { entries: 10 });
  for (let i = 0; i < 700; i += 1)
    journal.record(buildEntry({ operation: `GET /V1/${i}`, unmatched: true, status: 404 }));
  for (let i = 0; i < 700; i += 1) journal.record(buildEntry({ operation: `field${i}` }));
  const counts = journal.counters.list();
  expect(counts.find(({ operation }) => operation === 'customer')?.requests).toBe(12);
  expect(counts.find(({ operation }) => operation === 'unmatched')?.requests).toBe(700);
  expect(counts.length).toBeLessThanOrEqual(501);
  expect(journal.counters.requests).toBe(1412);
});

test('restores an exported entry', () => {
  const entry = buildEntry({
    customer: 'roni@example.com',
    body: { query: '{ customer { email } }' },
    responseBody: { data: 1 },
    named: 'x',
  });
  expect(entryView(restoreEntry(entryView(entry, viewOptions)), viewOptions)).toEqual(entryView(entry, viewOptions));
});

test('continues the ids of a restored journal', () => {
  const journal = filled(3, {});
  const restored = new Journal();
  restored.restore(journal.find(all), 40);
  expect(restored).toMatchObject({ total: 40, dropped: 37, nextId: 41 });
  expect(restored.record(buildEntry({ id: restored.nextId })).id).toBe(41);
});

test('releases dropped entries', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const journal = new Journal({ ...DEFAULT_JOURNAL, entries: 100, characters: 20_000 });
  const long = { isGraphql: false, path: 'x'.repeat(4000), headers: { 'x-long': 'x'.repeat(4000) } };
  const first = new WeakRef(journal.record(buildEntry({ ...long, id: 1 })));
  for (let id = 2; id <= 10; id += 1) journal.record(buildEntry({ ...long, id }));
  await new Promise(setImmediate); // a WeakRef keeps its target until the end of the turn
  collectGarbage();
  expect(first.deref()).toBeUndefined();
  expect(journal.size).toBe(2);
});
