import { Faker, type LocaleDefinition } from '@faker-js/faker';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { selectDefinitions } from './select-definitions.ts';

const english = () => import('@faker-js/faker/locale/en');

/** Languages of generated values; a store view with another language gets English values. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ faker: { rawDefinitions: LocaleDefinition } }>>> = {
  da: () => import('@faker-js/faker/locale/da'),
  de: () => import('@faker-js/faker/locale/de'),
  es: () => import('@faker-js/faker/locale/es'),
  fr: () => import('@faker-js/faker/locale/fr'),
  it: () => import('@faker-js/faker/locale/it'),
  ja: () => import('@faker-js/faker/locale/ja'),
  nl: () => import('@faker-js/faker/locale/nl'),
  pl: () => import('@faker-js/faker/locale/pl'),
  pt: () => import('@faker-js/faker/locale/pt_BR'),
  sv: () => import('@faker-js/faker/locale/sv'),
};

/** Loads Faker for the language of a locale such as `fr_FR`. */
export async function loadFaker(locale: string): Promise<Faker> {
  const language = locale.split('_')[0] ?? '';
  const load = (Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined) ?? english;
  const { faker } = await load();
  return new Faker({ locale: selectDefinitions(faker.rawDefinitions), randomizer: createRandomizer() });
}

/** Each value has its own seed, and seeding Faker's own generator takes a quarter of a millisecond. */
function createRandomizer() {
  let generator = xoroshiro128plus(0);
  return {
    next: () => (generator.next() >>> 0) / 0x1_0000_0000,
    seed(seed: number | number[]) {
      generator = xoroshiro128plus(typeof seed === 'number' ? seed : (seed[0] ?? 0));
    },
  };
}
