import { expect, test } from 'vitest';
import {
  compareReleases,
  findRelease,
  NEWEST_RELEASE,
  parseRelease,
  validReleaseNames,
} from '../../../src/magento/releases/release.ts';

test.each([
  ['2.3', '2.3.7-p4'],
  ['2.4', '2.4.9'],
  ['2.4.6', '2.4.6'],
  ['2.4.6-p15', '2.4.6-p15'],
  ['2.3.1', '2.3.1'],
  [NEWEST_RELEASE, '2.4.9'],
])('finds %s as %s', (name, release) => {
  expect(findRelease(name)?.name).toBe(release);
});

test.each(['2', '2.5', '2.4.10', '2.3.0', '2.4.6-p16', '2.4.9-p1', '2.4.6-p0', '2.4.', '', 'toString', '2.4.6-p1x'])(
  'does not find %j',
  (name) => {
    expect(findRelease(name)).toBeUndefined();
  },
);

test('lists the valid release names', () => {
  expect(validReleaseNames).toBe('2.3.1 to 2.4.9, with their patches (2.4.6-p1), or 2.3 and 2.4');
});

test('orders releases by minor version, patch and security patch', () => {
  const names = ['2.4.6-p10', '2.3.7-p4', '2.4.10', '2.4.6', '2.4.9', '2.4.6-p2', '2.3.1', '2.4.0-p1', '2.4.0'];
  const sorted = names.map(parseRelease).sort(compareReleases);
  expect(sorted.map(({ name }) => name)).toEqual([
    '2.3.1',
    '2.3.7-p4',
    '2.4.0',
    '2.4.0-p1',
    '2.4.6',
    '2.4.6-p2',
    '2.4.6-p10',
    '2.4.9',
    '2.4.10',
  ]);
});
