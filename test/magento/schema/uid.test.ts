import { expect, test } from 'vitest';
import { idOfUid, isUid, uidOf } from '../../../src/magento/schema/uid.ts';

test.each([
  [1, 'MQ=='],
  [42, 'NDI='],
  [1000000, 'MTAwMDAwMA=='],
])('encodes the id %i as %s', (id, uid) => {
  expect(uidOf(id)).toBe(uid);
  expect(idOfUid(uid)).toBe(id);
});

test.each([
  ['MQ==', true],
  ['YWJj', true],
  ['MQ', false],
  ['abc', false],
  ['%%%', false],
])('%s can be a uid: %s', (text, expected) => {
  expect(isUid(text)).toBe(expected);
});

test.each(['', 'x', '%%%', 'YWJj', 'w6k=', '😀'])('decodes %j to 0', (uid) => {
  expect(idOfUid(uid)).toBe(0);
});
