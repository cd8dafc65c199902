import { expect, test } from 'vitest';
import { closestRelease, describeReleases, firstReleases } from '../../../src/magento/releases/describe-releases.ts';
import { parseRelease, RELEASE_NAMES } from '../../../src/magento/releases/release.ts';
import { isSince, type Since } from '../../../src/magento/releases/since.ts';

test.each<[Since, string[]]>([
  ['2.4.7', ['2.4.7']],
  ['2.3.1', ['2.3.1']],
  ['2.4.6-p8', ['2.4.6-p8', '2.4.7']],
  [
    ['2.4.4-p12', '2.4.5-p11', '2.4.6-p9', '2.4.7'],
    ['2.4.4-p12', '2.4.5-p11', '2.4.6-p9', '2.4.7'],
  ],
])('what exists since %s has these first releases: %s', (since, firsts) => {
  expect(firstReleases((name) => isSince(parseRelease(name), since))).toEqual(firsts);
});

test.each([
  [['2.4.6'], '2.4.6'],
  [['2.4.6', '2.4.8'], '2.4.6 and 2.4.8'],
  [['2.4.6', '2.4.6-p1', '2.4.6-p2', '2.4.8'], '2.4.6 to 2.4.6-p2 and 2.4.8'],
  [RELEASE_NAMES, `all ${RELEASE_NAMES.length} releases`],
  [[], ''],
])('releases %j are described as %s', (names, text) => {
  expect(describeReleases(names, RELEASE_NAMES)).toBe(text);
});

test.each([
  ['2.4.10', '2.4.9'],
  ['2.4.8-p99', '2.4.8-p5'],
  ['2.2.11', '2.3.1'],
  ['v2.4.6', '2.4.6'],
  ['3.0.0', '2.4.9'],
  ['latest', undefined],
])('the release closest to %s is %s', (name, closest) => {
  expect(closestRelease(name)).toBe(closest);
});
