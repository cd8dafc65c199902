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
