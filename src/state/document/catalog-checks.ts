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
export function catalogProblems({ products = [], categories = [] }: FixtureDocument): DocumentProblem[] {
  const urlKeys = new Set(categories.map(({ name, url_key }) => url_key ?? urlKeyOf(name)));
  return [
    ...products.flatMap((product, i) =>
      unknownCategories(product['categories'], urlKeys, ['products', i, 'categories']),
    ),
    ...misspelledKeys(products, PRODUCT_KEYS, 'products'),
    ...misspelledKeys(categories, CATEGORY_KEYS, 'categories'),
  ];
}

const PRODUCT_KEYS = [...Object.keys(productFixtureSchema.entries), 'categories'];
const CATEGORY_KEYS = Object.keys(categoryFixtureSchema.entries);

/** Shorter keys are similar to too many others, such as `id` to `uid`. */
const MIN_COMPARED_LENGTH = 4;

/** Each key is compared once, since thousands of products have the same keys. */
function misspelledKeys(
  objects: readonly object[],
  known: readonly string[],
  list: 'products' | 'categories',
): DocumentProblem[] {
  const intended = new Map<string, string | undefined>(known.map((key) => [key, undefined]));
  return objects.flatMap((object, i) =>
    Object.keys(object).flatMap((key) => {
      if (!intended.has(key))
        intended.set(
          key,
          known.find((name) => isMisspelling(key, name)),
        );
      const name = intended.get(key);
      return name === undefined ? [] : [{ path: [list, i, key], message: `unknown key; did you mean '${name}'?` }];
    }),
  );
}

/** Whether one letter is wrong, missing or added, or the letters are in another order. */
const isMisspelling = (key: string, name: string): boolean =>
  name.length >= MIN_COMPARED_LENGTH &&
  (distance(key, name) <= 1 || (key.length === name.length && sortLetters(key) === sortLetters(name)));

const sortLetters = (text: string): string => [...text].toSorted().join('');

/** Categories are named by their URL keys. Without categories in the document they are generated. */
function unknownCategories(named: unknown, urlKeys: ReadonlySet<string>, path: DocumentPath): DocumentProblem[] {
  if (!Array.isArray(named) || urlKeys.size === 0) return [];
  return named.flatMap((key, i) =>
    typeof key !== 'string' || urlKeys.has(key)
      ? []
      : [{ path: [...path, i], message: `unknown category ${quoteValue(key)}; valid: ${[...urlKeys].join(', ')}` }],
  );
}
