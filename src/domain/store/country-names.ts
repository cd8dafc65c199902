import type { Release } from '../../magento/releases/release.ts';
import { isSince } from '../../magento/releases/since.ts';
import { createBoundedCache } from '../../platform/bounded-cache.ts';

const MAX_LOCALES = 50;

const displayNames = createBoundedCache<Intl.DisplayNames>({
  maxEntries: MAX_LOCALES,
  maxSize: MAX_LOCALES,
  sizeOf: () => 1,
});

/** English names of earlier versions of the Unicode data, as recorded from Magento 2.4.7-p3. */
const ENGLISH_NAMES = new Map([['TR', 'Turkey']]);

/** The name of a country in the language of a locale such as `fr_FR`, from the data of Node.js. */
export function countryName(code: string, locale: string): string {
  const english = locale.startsWith('en') ? ENGLISH_NAMES.get(code) : undefined;
  if (english !== undefined) return english;
  let names = displayNames.get(locale);
  if (names === undefined) {
    names = new Intl.DisplayNames([localeTag(locale), 'en'], { type: 'region' });
    displayNames.set(locale, names);
  }
  return names.of(code) ?? code;
}

/** The name of a country in the directory of a release; `null` for a country without a name. */
export function directoryName(release: Release, code: string, locale: string): string | null {
  // The Netherlands Antilles were dissolved in 2010, and PHP has no name for them.
  if (code === 'AN') return null;
  // [module-config/i18n/en_US.csv, up to 2.4.6]
  if (code === 'TW' && locale === 'en_US' && !isSince(release, '2.4.7')) return 'Taiwan, Province of China';
  return countryName(code, locale);
}

/** The BCP 47 language tag of a locale such as `fr_FR`; English if the locale is not valid. */
export function localeTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
