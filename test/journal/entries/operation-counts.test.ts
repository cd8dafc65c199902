import { expect, test } from 'vitest';
import { DEFAULT_JOURNAL, Journal } from '../../../src/journal/entries/journal.ts';
import { buildEntry } from '../build-entry.ts';

const NAMES = ['customer', 'cart', 'products'];

function record(journal: Journal, operations: readonly string[]): void {
  const entry = buildEntry({ id: journal.nextId });
  journal.record({ ...entry, exchange: { ...entry.exchange, operations } });
}

function counts(journal: Journal) {
  return Object.fromEntries(NAMES.map((name) => [name, journal.countOperation(name)]));
}

const searched = (journal: Journal) =>
  Object.fromEntries(
    NAMES.map((name) => [name, journal.find(({ exchange }) => exchange.operations.includes(name)).length]),
  );

test.each([
  ['entries', { entries: 4 }],
  ['characters', { characters: 3000 }],
])('counts the operations of entries that are kept, with a limit on %s', (_, settings) => {
  const journal = new Journal({ ...DEFAULT_JOURNAL, ...settings });
  const sent = [['customer'], ['customer', 'cart'], ['cart', 'cart'], ['products'], ['customer'], [], ['cart']];
  for (const operations of [...sent, ...sent]) {
    record(journal, operations);
    expect(counts(journal)).toEqual(searched(journal));
  }
  expect(journal.dropped).toBeGreaterThan(0);
});

test('counts no operation after the journal was cleared, and those of restored entries', () => {
  const journal = new Journal();
  record(journal, ['cart', 'cart']);
  const entries = journal.find(() => true);
  journal.clear();
  expect(journal.countOperation('cart')).toBe(0);
  journal.restore(entries, 5);
  expect(journal.countOperation('cart')).toBe(1);
});
