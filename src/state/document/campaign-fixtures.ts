import * as v from 'valibot';
import { category, product } from './catalog-fixtures.ts';
import { filledText, id, time } from './value-schemas.ts';

const { sku, name, price, special_price, url_key, quantity, status } = product.entries;

/** What a product is while a campaign runs: the `sku` says which, all else is what changes. */
const productChange = v.looseObject({ sku, name, price, special_price, url_key, quantity, status });

/** What a category is while a campaign runs: `id`, `uid` or `url_key` says which, all else is what changes. */
const categoryChange = v.looseObject({
  id: category.entries.id,
  /** The id as GraphQL's newer fields tell it. */
  uid: v.optional(filledText),
  url_key: category.entries.url_key,
  name: v.optional(category.entries.name),
  parent: v.optional(v.nullable(filledText)),
  is_active: category.entries.is_active,
});

/** Staged content: what products and categories are for a time. Adobe Commerce's scheduled update. */
export const campaign = v.strictObject({
  id: v.optional(id),
  name: filledText,
  from: time,
  /** The first moment after it; without it, what it changes stays. */
  to: v.optional(v.nullable(time)),
  products: v.optional(v.array(productChange)),
  categories: v.optional(v.array(categoryChange)),
});

export type CampaignFixture = v.InferInput<typeof campaign>;
export type ProductChange = v.InferInput<typeof productChange>;
export type CategoryChange = v.InferInput<typeof categoryChange>;
