const known = new Map<string, Intl.DisplayNames>();

/** A country's name in the language of a locale such as `fr_FR`; Node knows them all. */
export function countryName(code: string, locale: string): string {
  let names = known.get(locale);
  if (names === undefined) {
    names = new Intl.DisplayNames([localeTag(locale), 'en'], { type: 'region' });
    known.set(locale, names);
  }
  return names.of(code) ?? code;
}

/** `fr_FR` as the web spells it; what is no locale falls back to English. */
export function localeTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
