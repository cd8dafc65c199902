import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { productValues } from './catalog-fixtures.ts';
import { requiredProperty } from './field-schemas.ts';
import { booleanSchema, idSchema, nonEmptyStringSchema, timeSchema } from './value-schemas.ts';

/** The schema of the values of a product during a campaign. */
const productChange = v.looseObject({
  sku: requiredProperty(nonEmptyStringSchema, 'SKU of the product that the campaign changes.'),
  name: describedProperty(productValues.name, 'Name during the campaign. Default: unchanged.'),
  price: describedProperty(productValues.price, 'Regular price during the campaign. Default: unchanged.'),
  special_price: describedProperty(
    productValues.special_price,
    'Special price during the campaign; `null`: none. Default: unchanged.',
  ),
  url_key: describedProperty(productValues.url_key, 'URL key during the campaign. Default: unchanged.'),
  quantity: describedProperty(
    productValues.quantity,
    'Pieces in stock during the campaign; `null`: unlimited. Default: unchanged.',
  ),
  status: describedProperty(
    productValues.status,
    'Status during the campaign, 1: enabled, 2: disabled. Default: unchanged.',
  ),
});

/** The schema of the values of a category during a campaign. */
const categoryChange = v.looseObject({
  id: describedProperty(idSchema, 'Id of the category that the campaign changes.'),
  uid: describedProperty(
    nonEmptyStringSchema,
    'GraphQL `uid` of the category that the campaign changes, instead of `id`.',
  ),
  url_key: describedProperty(
    nonEmptyStringSchema,
    'URL key of the category that the campaign changes, instead of `id`.',
  ),
  name: describedProperty(nonEmptyStringSchema, 'Name during the campaign. Default: unchanged.'),
  parent: describedProperty(
    v.nullable(nonEmptyStringSchema),
    'URL key of the parent category during the campaign; `null`: the root category. Default: unchanged.',
  ),
  is_active: describedProperty(
    booleanSchema,
    'Whether the category is active during the campaign. Default: unchanged.',
  ),
});

/** The schema of a campaign of Adobe Commerce's content staging: products and categories that change for a time. */
export const campaignFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the campaign. Default: the next free number, from 1.'),
  name: requiredProperty(nonEmptyStringSchema, 'Name of the campaign. Unique.'),
  from: requiredProperty(
    timeSchema,
    'When the campaign starts: ISO 8601, or relative to the start of the world (`+1d`).',
  ),
  to: describedProperty(v.nullable(timeSchema), 'When the campaign ends. Default: never.'),
  products: describedProperty(
    v.array(productChange),
    'Products as they are during the campaign; omitted fields are unchanged.',
  ),
  categories: describedProperty(
    v.array(categoryChange),
    'Categories as they are during the campaign; omitted fields are unchanged.',
  ),
});

/** A campaign in a fixture document. */
export type CampaignFixture = v.InferInput<typeof campaignFixtureSchema>;
/** The values of a product during a campaign. */
export type ProductChange = v.InferInput<typeof productChange>;
/** The values of a category during a campaign. */
export type CategoryChange = v.InferInput<typeof categoryChange>;
