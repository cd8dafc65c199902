import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import { DEFAULT_JOURNAL, Journal } from '../../src/journal/entries/journal.ts';
import { entryOf } from '../../src/journal/export/restore-entries.ts';
import { entryView } from '../../src/journal/view/entry-view.ts';
import { anEntry } from './an-entry.ts';

const telling = { isoText: (time: number) => new Date(time).toISOString(), mark: (secret: string) => secret };
const all = () => true;

function filled(times: number, settings: Partial<typeof DEFAULT_JOURNAL>, words: Parameters<typeof anEntry>[0] = {}) {
  const journal = new Journal({ ...DEFAULT_JOURNAL, ...settings });
  for (let i = 0; i < times; i += 1) journal.record(anEntry({ ...words, id: journal.nextId }));
  return journal;
}

test('keeps the newest entries and counts what it dropped', () => {
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

test('keeps no more characters than it may', () => {
  const journal = filled(20, { characters: 5000 }, { body: 'x'.repeat(1000), isGraphql: false });
  expect(journal.size).toBe(3);
  expect(journal.dropped).toBe(17);
});

test('counts header values as characters too', () => {
  expect(filled(20, { characters: 5000 }, { headers: { cookie: 'x'.repeat(1000) } }).size).toBe(3);
});

test('keeps the beginning of a long body and says how long it was', () => {
  const [entry] = filled(1, { bodyCharacters: 100 }, { body: 'x'.repeat(500) }).find(all);
  expect(entry && entryView(entry, telling).request).toEqual({ headers: {}, body: 'x'.repeat(100), cut_from: 500 });
});

test('lets go of a body that it has cut, and still knows whom it named', async () => {
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

test('records nothing with room for nothing, but counts', () => {
  const journal = filled(3, { entries: 0 });
  expect(journal).toMatchObject({ total: 3, dropped: 3, size: 0 });
  expect([journal.find(all), journal.count(all), journal.get(1)]).toEqual([[], 0, undefined]);
});

test('finds the newest when only so many are asked for', () => {
  expect(
    filled(25, { entries: 10 })
      .find(({ id }) => id % 2 === 0, 2)
      .map(({ id }) => id),
  ).toEqual([22, 24]);
});

test('counts operations for good, and those that anybody makes up as one', () => {
  const journal = filled(12, { entries: 10 });
  for (let i = 0; i < 700; i += 1) journal.record(anEntry({ operation: `GET /V1/${i}`, unmatched: true, status: 404 }));
  for (let i = 0; i < 700; i += 1) journal.record(anEntry({ operation: `field${i}` }));
  const counts = journal.counters.list();
  expect(counts.find(({ operation }) => operation === 'customer')?.requests).toBe(12);
  expect(counts.find(({ operation }) => operation === 'unmatched')?.requests).toBe(700);
  expect(counts.length).toBeLessThanOrEqual(501);
  expect(journal.counters.requests).toBe(1412);
});

test('reads back what it told', () => {
  const entry = anEntry({
    customer: 'roni@example.com',
    body: { query: '{ customer { email } }' },
    reply: { data: 1 },
    named: 'x',
  });
  expect(entryView(entryOf(entryView(entry, telling)), telling)).toEqual(entryView(entry, telling));
});

test('goes on counting from a journal that was kept', () => {
  const journal = filled(3, {});
  const kept = new Journal();
  kept.restore(journal.find(all), 40);
  expect(kept).toMatchObject({ total: 40, dropped: 37, nextId: 41 });
  expect(kept.record(anEntry({ id: kept.nextId })).id).toBe(41);
});

test('lets go of what it has dropped', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const journal = new Journal({ ...DEFAULT_JOURNAL, entries: 100, characters: 20_000 });
  const long = { isGraphql: false, path: 'x'.repeat(4000), headers: { 'x-long': 'x'.repeat(4000) } };
  const first = new WeakRef(journal.record(anEntry({ ...long, id: 1 })));
  for (let id = 2; id <= 10; id += 1) journal.record(anEntry({ ...long, id }));
  await new Promise(setImmediate); // a WeakRef holds on until the turn is over
  collect();
  expect(first.deref()).toBeUndefined();
  expect(journal.size).toBe(2);
});
