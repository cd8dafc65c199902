import { expect, test } from 'vitest';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { isInRange, isSince, lastInRange, type Since } from '../../../src/magento/releases/since.ts';

const GROUPS: Since = ['2.4.4-p12', '2.4.5-p11', '2.4.6-p9', '2.4.7'];
const BOTH_SERIES: Since = ['2.3.7', '2.4.3'];

test.each<[string, Since, boolean]>([
  ['2.4.4', '2.4.4', true],
  ['2.4.4-p1', '2.4.4', true],
  ['2.4.3-p3', '2.4.4', false],
  ['2.4.9', '2.4.4', true],
  ['2.4.0', '2.3.2', true],
  ['2.3.7-p4', '2.4.0', false],
  ['2.3.1', '2.3.2', false],
  ['2.4.4-p11', GROUPS, false],
  ['2.4.4-p12', GROUPS, true],
  ['2.4.5', GROUPS, false],
  ['2.4.5-p11', GROUPS, true],
  ['2.4.6-p8', GROUPS, false],
  ['2.4.7', GROUPS, true],
  ['2.4.8-p1', GROUPS, true],
  ['2.4.3-p3', GROUPS, false],
  ['2.3.7-p4', GROUPS, false],
  ['2.3.6-p1', BOTH_SERIES, false],
  ['2.3.7-p2', BOTH_SERIES, true],
  ['2.4.2-p2', BOTH_SERIES, false],
  ['2.4.3', BOTH_SERIES, true],
])('%s has what begins with %j: %s', (release, since, has) => {
  expect(isSince(parseRelease(release), since)).toBe(has);
});

test.each([
  ['2.4.7', {}, true],
  ['2.4.7', { until: '2.4.8' }, true],
  ['2.4.8', { until: '2.4.8' }, false],
  ['2.4.5-p1', { since: '2.4.0', until: ['2.4.5-p1', '2.4.6'] }, false],
  ['2.4.5', { since: '2.4.0', until: ['2.4.5-p1', '2.4.6'] }, true],
])('%s is in %j: %s', (release, range, expected) => {
  expect(isInRange(parseRelease(release), range)).toBe(expected);
});

test('the last row that applies counts', () => {
  const rows = [{ since: '2.3.1' }, { since: '2.4.6' }, { since: ['2.4.4-p2', '2.4.5-p1'] }];
  expect(lastInRange(parseRelease('2.4.4'), rows)).toBe(rows[0]);
  expect(lastInRange(parseRelease('2.4.7'), rows)).toBe(rows[2]);
  expect(lastInRange(parseRelease('2.3.1'), [{ since: '2.4.0' }])).toBeUndefined();
});
