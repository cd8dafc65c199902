import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { customerOrderFields, customerOrderItemFields } from '../tables/placed-order-fields.ts';
import { fieldEntries, requiredProperty, scalarSchemas } from './field-schemas.ts';
import {
  booleanSchema,
  idSchema,
  nonEmptyStringSchema,
  notNegativeSchema,
  positiveSchema,
  stockSchema,
  stringSchema,
} from './value-schemas.ts';

/** Values of any type, by GraphQL field name. */
const fieldValues = v.record(v.string(), v.unknown());

/** The schemas of the properties of a product that a campaign can change. */
export const productValues = {
  name: stringSchema,
  price: v.union([notNegativeSchema, fieldValues]),
  special_price: v.nullable(notNegativeSchema),
  url_key: nonEmptyStringSchema,
  quantity: v.nullable(stockSchema),
  status: v.picklist([1, 2], 'expected 1 (enabled) or 2 (disabled)'),
} as const;

/** The schema of a product in a fixture document. Further properties are fields of GraphQL. */
export const productFixtureSchema = v.looseObject({
  id: describedProperty(idSchema, 'Id of the product. Default: the next free number, from 1.'),
  sku: requiredProperty(nonEmptyStringSchema, 'SKU. Unique; letter case is ignored.'),
  name: describedProperty(productValues.name, 'Name. Default: generated.'),
  __typename: describedProperty(
    nonEmptyStringSchema,
    'GraphQL type, such as `ConfigurableProduct`. Default: `SimpleProduct`.',
  ),
  price: describedProperty(
    productValues.price,
    "Regular price in the store's currency: a number, from which all price fields follow, or the GraphQL field `price`.",
  ),
  special_price: describedProperty(
    productValues.special_price,
    "Special price in the store's currency. Default: none.",
  ),
  group_prices: describedProperty(
    v.array(
      v.strictObject({
        group: describedProperty(nonEmptyStringSchema, 'Code of the customer group. Default: all groups.'),
        price: requiredProperty(notNegativeSchema, "Price of one piece in the store's currency."),
        quantity: describedProperty(positiveSchema, 'Smallest quantity of the price. Default: 1.'),
      }),
    ),
    'Lower prices of customer groups and quantities (tier prices). The lowest applicable price is used.',
  ),
  url_key: describedProperty(productValues.url_key, 'URL key. Default: derived from the SKU.'),
  quantity: describedProperty(productValues.quantity, 'Pieces in stock. Default: unlimited.'),
  status: describedProperty(productValues.status, '1: enabled; 2: disabled, no storefront shows it. Default: 1.'),
});

/** The schema of a category in a fixture document. Further properties are fields of GraphQL. */
export const categoryFixtureSchema = v.looseObject({
  id: describedProperty(idSchema, 'Id of the category. Default: the next free number, from 3.'),
  name: requiredProperty(nonEmptyStringSchema, 'Name.'),
  url_key: describedProperty(nonEmptyStringSchema, 'URL key. Unique. Default: derived from the name.'),
  parent: describedProperty(nonEmptyStringSchema, 'URL key of the parent category. Default: the root category.'),
  is_active: describedProperty(
    booleanSchema,
    'Whether the category is active. Storefronts show neither an inactive category nor its children. Default: true.',
  ),
});

/** The schema of values of generated fields, by type and field: a value, or a string with `{{faker.method}}`. */
export const mocksSchema = v.record(v.string(), fieldValues);

/** The schema of the items of an order of a customer. */
export const orderItemsSchema = v.array(
  v.strictObject(fieldEntries(customerOrderItemFields, { ...scalarSchemas, quantity: positiveSchema })),
);

/** The schema of the orders of a customer. */
export const ordersSchema = v.array(
  v.strictObject(
    fieldEntries(customerOrderFields, {
      ...scalarSchemas,
      unparsed_time: scalarSchemas.time,
      order_items: orderItemsSchema,
    }),
  ),
);

/** A product in a fixture document. */
export type ProductFixture = v.InferInput<typeof productFixtureSchema>;
/** A category in a fixture document. */
export type CategoryFixture = v.InferInput<typeof categoryFixtureSchema>;
/** Values of generated fields in a fixture document. */
export type MocksFixture = v.InferInput<typeof mocksSchema>;
