import { expect, test } from 'vitest';
import { Journal } from '../../src/journal/journal.ts';

test('counts header values and paths into what it keeps', () => {
  const journal = new Journal({ entries: 100, characters: 20_000 });
  const long = 'x'.repeat(4_000);
  for (let id = 1; id <= 10; id += 1) {
    journal.record({
      id,
      at: 0,
      request: {
        method: 'GET',
        path: long,
        query: '',
        headers: { 'x-long': long },
        client: '',
        body: '',
        bodyBytes: 0,
      },
      reply: { status: 200, headers: {}, body: '' },
      exchange: { operations: [], store: '', named: () => ({}), refusal: undefined },
      magento: '2.4.9',
      identity: { type: 'guest' },
      token: undefined,
      durationMs: 0,
    });
  }
  expect(journal.find()).toHaveLength(2);
});
