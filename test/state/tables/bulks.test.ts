import { expect, test } from 'vitest';
import { type Bulk, createBulks, OPERATION_STATUS } from '../../../src/state/tables/bulks.ts';

const createBulk = (uuid: string, dataLength = 10): Bulk => ({
  uuid,
  description: 'Topic x',
  start_time: 0,
  user_id: null,
  user_type: 4,
  operations: [
    {
      id: 0,
      topic_name: 'x',
      serialized_data: 'a'.repeat(dataLength),
      result_serialized_data: null,
      status: OPERATION_STATUS.failed,
      result_message: null,
      error_code: 0,
      started_at: 0,
    },
  ],
});

test('finds a bulk by its UUID, and lists them in the order of their requests', () => {
  const bulks = createBulks();
  bulks.put(createBulk('a'));
  bulks.put(createBulk('b'));
  expect(bulks.get('a')).toMatchObject({ uuid: 'a' });
  expect(bulks.get('c')).toBeUndefined();
  expect(bulks.values().map(({ uuid }) => uuid)).toEqual(['a', 'b']);
});

test('deletes the oldest bulks if their data is longer than 32 million characters', () => {
  const bulks = createBulks();
  for (const uuid of ['a', 'b', 'c', 'd']) bulks.put(createBulk(uuid, 10_000_000));
  expect(bulks.values().map(({ uuid }) => uuid)).toEqual(['b', 'c', 'd']);
});

test('bulks whose data has exactly the maximum length are not deleted', () => {
  // Each bulk and each operation count as 200 characters.
  const putAll = (more: number) => {
    const bulks = createBulks();
    bulks.put(createBulk('a', 16_000_000 - 400));
    bulks.put(createBulk('b', 16_000_000 - 400 + more));
    return bulks.values().map(({ uuid }) => uuid);
  };
  expect([putAll(0), putAll(1)]).toEqual([['a', 'b'], ['b']]);
});

test('counts the results of operations, and what was deleted before', () => {
  const bulks = createBulks();
  const withResult = (uuid: string): Bulk => ({
    ...createBulk(uuid),
    operations: createBulk(uuid).operations.map((each) => ({
      ...each,
      serialized_data: null,
      result_serialized_data: 'a'.repeat(20_000_000),
    })),
  });
  for (const uuid of ['a', 'b', 'c']) bulks.put(withResult(uuid));
  expect(bulks.values().map(({ uuid }) => uuid)).toEqual(['c']);
  bulks.put(createBulk('d'));
  expect(bulks.values().map(({ uuid }) => uuid)).toEqual(['c', 'd']);
});
