import { distance } from 'fastest-levenshtein';
import { urlKeyOf } from '../tables/catalog.ts';
import { categoryFixtureSchema, productFixtureSchema } from './catalog-fixtures.ts';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { quoteValue } from './value-schemas.ts';

/**
 * Finds misspelled keys of products and categories, and categories of products that the document does not define. Other unknown
 * keys are accepted, because they are fields of GraphQL, of which a store may have more.
 */
export const catalogProblems = ({ products = [], categories = [] }: FixtureDocument): DocumentProblem[] => [
  ...products.flatMap((product, i) => [
    ...misspelledKeys(product, PRODUCT_KEYS, ['products', i]),
    ...unknownCategories(product['categories'], categories, ['products', i, 'categories']),
  ]),
  ...categories.flatMap((category, i) => misspelledKeys(category, CATEGORY_KEYS, ['categories', i])),
];

const PRODUCT_KEYS = [...Object.keys(productFixtureSchema.entries), 'categories'];
const CATEGORY_KEYS = Object.keys(categoryFixtureSchema.entries);

/** Shorter keys are similar to too many others, such as `id` to `uid`. */
const MIN_COMPARED_LENGTH = 4;

function misspelledKeys(object: object, known: readonly string[], path: DocumentPath): DocumentProblem[] {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  return unknown.flatMap((key) => {
    const match = known.find((name) => name.length >= MIN_COMPARED_LENGTH && isMisspelling(key, name));
    return match === undefined ? [] : [{ path: [...path, key], message: `unknown key; did you mean '${match}'?` }];
  });
}

/** Whether one letter is wrong, missing or added, or the letters are in another order. */
const isMisspelling = (key: string, name: string): boolean =>
  distance(key, name) <= 1 || (key.length === name.length && sortLetters(key) === sortLetters(name));

const sortLetters = (text: string): string => [...text].toSorted().join('');

/** Categories are named by their URL keys. Without categories in the document they are generated. */
function unknownCategories(
  named: unknown,
  defined: NonNullable<FixtureDocument['categories']>,
  path: DocumentPath,
): DocumentProblem[] {
  if (!Array.isArray(named) || defined.length === 0) return [];
  const urlKeys = defined.map(({ name, url_key }) => url_key ?? urlKeyOf(name));
  return named.flatMap((key, i) =>
    typeof key !== 'string' || urlKeys.includes(key)
      ? []
      : [{ path: [...path, i], message: `there is no category ${quoteValue(key)}; valid: ${urlKeys.join(', ')}` }],
  );
}
