import { createBoundedCache } from '../../platform/bounded-cache.ts';

const MAX_LOCALES = 50;

const displayNames = createBoundedCache<Intl.DisplayNames>({
  maxEntries: MAX_LOCALES,
  maxSize: MAX_LOCALES,
  sizeOf: () => 1,
});

/** The name of a country in the language of a locale such as `fr_FR`, from the data of Node.js. */
export function countryName(code: string, locale: string): string {
  let names = displayNames.get(locale);
  if (names === undefined) {
    names = new Intl.DisplayNames([localeTag(locale), 'en'], { type: 'region' });
    displayNames.set(locale, names);
  }
  return names.of(code) ?? code;
}

/** Whether a country has a name: the Netherlands Antilles were dissolved in 2010, and PHP has no name for them. */
export const hasCountryName = (code: string): boolean => code !== 'AN';

/** The BCP 47 language tag of a locale such as `fr_FR`; English if the locale is not valid. */
export function localeTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
