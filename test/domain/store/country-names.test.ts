import { expect, test } from 'vitest';
import { countryName, directoryName, localeTag } from '../../../src/domain/store/country-names.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';

test.each([
  ['DE', 'en_US', 'Germany'],
  ['DE', 'fr_FR', 'Allemagne'],
  ['TR', 'en_US', 'Turkey'],
  ['DE', 'not a locale', 'Germany'],
  ['QQ', 'en_US', 'QQ'],
])('the country %s in %s is %s', (code, locale, name) => {
  expect(countryName(code, locale)).toBe(name);
});

test.each([
  ['2.4.6', 'AN', 'en_US', null],
  ['2.4.6', 'TW', 'en_US', 'Taiwan, Province of China'],
  ['2.4.7', 'TW', 'en_US', 'Taiwan'],
  ['2.4.6', 'TW', 'en_GB', 'Taiwan'],
])('the directory of %s has %s in %s as %s', (release, code, locale, name) => {
  expect(directoryName(parseRelease(release), code, locale)).toBe(name);
});

test.each([
  ['zh_Hans_CN', 'zh-Hans-CN'],
  ['', 'en'],
  ['x', 'en'],
])('the language tag of the locale %j is %s', (locale, tag) => {
  expect(localeTag(locale)).toBe(tag);
});
