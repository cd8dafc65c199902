import * as v from 'valibot';
import { code, email, filledText, flag, id, text, time } from './value-schemas.ts';

/** Values of any shape: what a field of GraphQL shows. */
const values = v.record(v.string(), v.unknown());

const positive = v.pipe(v.number(), v.minValue(0, 'expected 0 or more'));

/**
 * A whole product, in GraphQL's field names; what is not said is made up. `price` and `special_price` as numbers give all
 * prices, `categories` may be url keys.
 */
export const product = v.looseObject({
  id: v.optional(id),
  sku: filledText,
  name: v.optional(text),
  __typename: v.optional(filledText),
  price: v.optional(v.union([positive, values])),
  special_price: v.optional(v.nullable(positive)),
  url_key: v.optional(filledText),
  /** Pieces in stock; without it there are always enough. */
  quantity: v.optional(v.nullable(positive)),
  /** 1 is enabled, 2 disabled: then no storefront has it. */
  status: v.optional(v.picklist([1, 2], 'expected 1 (enabled) or 2 (disabled)')),
});

/** A whole category, in GraphQL's field names; `parent` is the url key of the one above it. */
export const category = v.looseObject({
  id: v.optional(id),
  name: filledText,
  url_key: v.optional(filledText),
  parent: v.optional(filledText),
  /** Storefronts have neither an inactive category nor those below it. */
  is_active: v.optional(flag),
});

/** Values for fields that are made up, by type and field: a value, or a text with `{{faker.method}}` in it. */
export const mocks = v.record(v.string(), values);

const cartItem = v.strictObject({
  id: v.optional(id),
  sku: filledText,
  quantity: v.pipe(v.number(), v.gtValue(0, 'expected more than 0')),
});

export const cart = v.strictObject({
  /** The masked id, by which clients know it. */
  id: v.pipe(v.string(), v.length(32, 'expected 32 characters')),
  customer: v.optional(email),
  website: v.optional(code),
  store: v.optional(code),
  is_active: v.optional(flag),
  email: v.optional(v.nullable(text)),
  items: v.optional(v.array(cartItem)),
});

export const orderItem = v.strictObject({
  sku: filledText,
  quantity: v.optional(v.pipe(v.number(), v.gtValue(0, 'expected more than 0'))),
});

/** An order that a customer made once. */
export const order = v.strictObject({
  number: v.optional(filledText),
  status: v.optional(filledText),
  order_date: v.optional(time),
  items: v.array(orderItem),
});

export type ProductFixture = v.InferInput<typeof product>;
export type CategoryFixture = v.InferInput<typeof category>;
export type CartFixture = v.InferInput<typeof cart>;
export type OrderFixture = v.InferInput<typeof order>;
export type MocksFixture = v.InferInput<typeof mocks>;
