import { expect, test } from 'vitest';
import { COUNTRY_ALPHA_3, COUNTRY_CODES } from '../../../src/magento/directory/countries.ts';
import { regionsOf } from '../../../src/magento/directory/regions.ts';
import { NEWEST_RELEASE, parseRelease } from '../../../src/magento/releases/release.ts';

const newest = parseRelease(NEWEST_RELEASE);

/** The numbers of regions in a new installation of Magento 2.4.7, and the last region of each country. */
test.each([
  ['AL', 12, [523, 'AL-12', 'Vlorë']],
  ['AT', 9, [103, 'VB', 'Vorarlberg']],
  ['BG', 28, [667, 'BG-28', 'Yambol']],
  ['CA', 13, [78, 'YT', 'Yukon Territory']],
  ['DE', 16, [94, 'THE', 'Thüringen']],
  ['ES', 52, [181, 'Zaragoza', 'Zaragoza']],
  ['FR', 96, [277, '95', "Val-d'Oise"]],
  ['IN', 37, [1156, 'LA', 'Ladakh']],
  ['IT', 110, undefined],
  ['LV', 120, undefined],
  ['US', 65, [65, 'WY', 'Wyoming']],
])('%s has %i regions', (country, count, last) => {
  const regions = regionsOf(newest, country) ?? [];
  expect(regions).toHaveLength(count);
  expect(new Set(regions.map(({ id }) => id)).size).toBe(count);
  expect(regions.every(({ code, name }) => code !== '' && name !== '' && !/[=|\n]/.test(code + name))).toBe(true);
  if (last !== undefined) expect(regions.at(-1)).toEqual({ id: last[0], code: last[1], name: last[2] });
});

test('a region has the code and the name of the directory', () => {
  expect(regionsOf(newest, 'US')?.find(({ id }) => id === 57)).toEqual({ id: 57, code: 'TX', name: 'Texas' });
  expect(regionsOf(newest, 'ES')?.find(({ id }) => id === 146)).toEqual({
    id: 146,
    code: 'Ciudad Real',
    name: 'Ciudad Real',
  });
});

test.each(['GB', 'XX', 'constructor'])('%s has no regions', (country) => {
  expect(regionsOf(newest, country)).toBeUndefined();
});

test.each([
  ['MX', '2.3.2', '2.3.3'],
  ['PL', '2.3.4', '2.3.5'],
  ['IT', '2.3.7-p4', '2.4.0'],
  ['SE', '2.4.2-p2', '2.4.3'],
  ['CZ', '2.4.5-p13', '2.4.6'],
  ['UA', '2.4.6-p11', '2.4.7'],
])('%s has no regions in %s, but in %s', (country, before, since) => {
  expect(regionsOf(parseRelease(before), country)).toBeUndefined();
  expect(regionsOf(parseRelease(since), country)).toBeDefined();
});

test('India has Ladakh from 2.4.7', () => {
  expect(regionsOf(parseRelease('2.4.6-p11'), 'IN')).toHaveLength(36);
  expect(regionsOf(parseRelease('2.4.7'), 'IN')).toHaveLength(37);
});

test.each([
  ['US', 'USA'],
  ['CH', 'CHE'],
  ['RS', 'SRB'],
])('the three-letter code of %s is %s', (code, alpha3) => {
  expect(COUNTRY_CODES).toContain(code);
  expect(COUNTRY_ALPHA_3.get(code)).toBe(alpha3);
});
