import { expect, test } from 'vitest';
import { findRelease, NEWEST_RELEASE, validReleaseNames } from '../../../src/magento/releases/release.ts';

test.each([
  ['2.3', '2.3.7-p4'],
  ['2.4', '2.4.9'],
  ['2.4.6', '2.4.6'],
  ['2.4.6-p15', '2.4.6-p15'],
  [NEWEST_RELEASE, '2.4.9'],
])('%s names %s', (name, release) => {
  expect(findRelease(name)?.name).toBe(release);
});

test.each(['2', '2.5', '2.4.10', '2.3.0', '2.4.6-p16', '2.4.9-p1', '2.4.6-p0', '2.4.', ''])(
  '%j names nothing',
  (name) => {
    expect(findRelease(name)).toBeUndefined();
  },
);

test('tells what can be named', () => {
  expect(validReleaseNames).toBe('2.3.1 to 2.4.9, with their patches (2.4.6-p1), or 2.3 and 2.4');
});
