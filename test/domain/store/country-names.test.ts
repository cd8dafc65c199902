import { expect, test } from 'vitest';
import { countryName, directoryName, localeTag } from '../../../src/domain/store/country-names.ts';
import { countriesOf } from '../../../src/magento/directory/countries.ts';
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
  ['2.4.6', 'DE', 'en_US', 'Germany'],
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

test('the names in a locale are the same after those of more than 50 other locales', () => {
  const name = countryName('DE', 'fr_FR');
  const others = countriesOf(parseRelease('2.4.7')).slice(0, 60);
  const names = others.map((code) => countryName('DE', `it_${code}`));
  expect([name, countryName('DE', 'fr_FR'), ...new Set(names)]).toEqual(['Allemagne', 'Allemagne', 'Germania']);
});
