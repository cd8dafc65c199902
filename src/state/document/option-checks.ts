import * as v from 'valibot';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { schemaProblems } from './schema-problems.ts';
import { idSchema, signedAmountSchema } from './value-schemas.ts';

/** The price of an option may lower that of the product. */
const optionValue = v.looseObject({ price: v.nullish(signedAmountSchema), option_type_id: v.nullish(idSchema) });

/** Values to select, or the price of a value to enter. A union would accept every array, because arrays are objects. */
const valueSchema = v.lazy((value) => (Array.isArray(value) ? v.array(optionValue) : optionValue));

/** The properties of customizable options that carts calculate with. Further properties are fields of GraphQL. */
const optionsSchema = v.nullish(
  v.array(v.looseObject({ option_id: v.nullish(idSchema), value: v.nullish(valueSchema) })),
);

/** Finds prices and ids of customizable options that are not valid numbers, in products and in campaigns. */
export const optionProblems = ({ products, campaigns }: FixtureDocument): DocumentProblem[] => [
  ...problemsIn(products, ['products']),
  ...(campaigns ?? []).flatMap((campaign, i) => problemsIn(campaign.products, ['campaigns', i, 'products'])),
];

const problemsIn = (products: readonly { readonly [field: string]: unknown }[] = [], parent: DocumentPath) =>
  products.flatMap((product, i) =>
    schemaProblems(optionsSchema, product['options']).map(({ path, message }) => ({
      path: [...parent, i, 'options', ...path],
      message,
    })),
  );
