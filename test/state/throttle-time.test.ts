import { expect, test } from 'vitest';
import { throttleTime } from '../../src/state/throttle-time.ts';
import { createRealm, NOW } from '../domain/create-realm.ts';

test.each([
  ['2.4.3', Number.NEGATIVE_INFINITY],
  ['2.4.4', NOW],
])('in Magento %s the end of a lock is compared with %d', (magento, time) => {
  expect(throttleTime(createRealm({ magento }))).toBe(time);
});
