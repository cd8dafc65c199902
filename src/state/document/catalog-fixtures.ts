import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { customerOrderFields, customerOrderItemFields } from '../tables/placed-order-fields.ts';
import { fieldEntries, requiredProperty, scalarSchemas } from './field-schemas.ts';
import {
  booleanSchema,
  codeSchema,
  emailSchema,
  idSchema,
  nonEmptyStringSchema,
  positiveSchema,
  stringSchema,
} from './value-schemas.ts';

/** Values of any type, by GraphQL field name. */
const fieldValues = v.record(v.string(), v.unknown());

const notNegative = v.pipe(v.number(), v.minValue(0, 'expected 0 or more'));

/** Values of the product properties that a campaign can change. */
export const productValues = {
  name: stringSchema,
  price: v.union([notNegative, fieldValues]),
  special_price: v.nullable(notNegative),
  url_key: nonEmptyStringSchema,
  quantity: v.nullable(notNegative),
  status: v.picklist([1, 2], 'expected 1 (enabled) or 2 (disabled)'),
} as const;

/** A product; further properties are fields of GraphQL. */
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
  url_key: describedProperty(productValues.url_key, 'URL key. Default: derived from the SKU.'),
  quantity: describedProperty(productValues.quantity, 'Pieces in stock. Default: unlimited.'),
  status: describedProperty(productValues.status, '1: enabled; 2: disabled, no storefront shows it. Default: 1.'),
});

/** A category; further properties are fields of GraphQL. */
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

/** Values of generated fields, by type and field: a value, or a string with `{{faker.method}}`. */
export const mocksSchema = v.record(v.string(), fieldValues);

const cartItem = v.strictObject({
  id: describedProperty(idSchema, 'Id of the item, unique in the document. Default: the next free number.'),
  sku: requiredProperty(nonEmptyStringSchema, 'SKU of the product.'),
  quantity: requiredProperty(positiveSchema, 'Number of pieces.'),
});

export const cartFixtureSchema = v.strictObject({
  id: requiredProperty(
    v.pipe(v.string(), v.length(32, 'expected 32 characters')),
    'Masked id of the cart, as clients use it: 32 characters.',
  ),
  customer: describedProperty(emailSchema, 'E-mail address of the customer. Default: the cart of a guest.'),
  website: describedProperty(
    codeSchema,
    'Code of the website of the customer. Default: the website of the store view.',
  ),
  store: describedProperty(codeSchema, 'Code of the store view. Default: the first one.'),
  is_active: describedProperty(booleanSchema, 'Whether the cart is active, that is, not yet ordered. Default: true.'),
  email: describedProperty(v.nullable(stringSchema), 'E-mail address that a guest has set.'),
  items: describedProperty(v.array(cartItem), 'Items of the cart.'),
});

export const orderItemsSchema = v.array(
  v.strictObject(fieldEntries(customerOrderItemFields, { ...scalarSchemas, quantity: positiveSchema })),
);

export const ordersSchema = v.array(
  v.strictObject(
    fieldEntries(customerOrderFields, {
      ...scalarSchemas,
      unparsed_time: scalarSchemas.time,
      order_items: orderItemsSchema,
    }),
  ),
);

export type ProductFixture = v.InferInput<typeof productFixtureSchema>;
export type CategoryFixture = v.InferInput<typeof categoryFixtureSchema>;
export type CartFixture = v.InferInput<typeof cartFixtureSchema>;
export type MocksFixture = v.InferInput<typeof mocksSchema>;
