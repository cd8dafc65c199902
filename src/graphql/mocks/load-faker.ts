import { Faker, type LocaleDefinition } from '@faker-js/faker';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const english = () => import('@faker-js/faker/locale/en');

/** Languages that values are made up in; any other store view gets English ones. */
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

/** Faker in the language of a locale such as `fr_FR`. */
export async function fakerFor(locale: string): Promise<Faker> {
  const language = locale.split('_')[0] ?? '';
  const load = (Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined) ?? english;
  const { faker } = await load();
  return new Faker({ locale: faker.rawDefinitions, randomizer: randomizer() });
}

/** Faker's own generator takes a quarter of a millisecond to seed, and here each value has a seed of its own. */
function randomizer() {
  let generator = xoroshiro128plus(0);
  return {
    next: () => (generator.next() >>> 0) / 0x1_0000_0000,
    seed(seed: number | number[]) {
      generator = xoroshiro128plus(typeof seed === 'number' ? seed : (seed[0] ?? 0));
    },
  };
}
