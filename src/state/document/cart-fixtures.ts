import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { checkoutEntries, giftMessageEntry } from './checkout-fixtures.ts';
import { requiredProperty } from './field-schemas.ts';
import {
  booleanSchema,
  codeSchema,
  emailSchema,
  idSchema,
  nonEmptyStringSchema,
  positiveSchema,
  stringSchema,
} from './value-schemas.ts';

/** The property with the options of a product, in an item of a cart or a wish list. */
export const itemOptionsEntry = describedProperty(
  v.strictObject({
    variant: describedProperty(nonEmptyStringSchema, 'SKU of the variant of a configurable product.'),
    selected: describedProperty(v.array(nonEmptyStringSchema), 'Uids of selected options.'),
    entered: describedProperty(
      v.array(
        v.strictObject({
          uid: requiredProperty(nonEmptyStringSchema, 'Uid of the option.'),
          value: requiredProperty(stringSchema, 'Entered value.'),
        }),
      ),
      'Entered values.',
    ),
  }),
  'Options of the product. Default: none.',
);

const cartItem = v.strictObject({
  id: describedProperty(idSchema, 'Id of the item, unique in the document. Default: the next free number.'),
  sku: requiredProperty(nonEmptyStringSchema, 'SKU of the product.'),
  quantity: requiredProperty(positiveSchema, 'Number of pieces.'),
  options: itemOptionsEntry,
  gift_message: giftMessageEntry,
});

/** The schema of a cart in a fixture document. */
export const cartFixtureSchema = v.strictObject({
  id: requiredProperty(
    v.pipe(v.string(), v.length(32, 'expected 32 characters')),
    'Masked id of the cart, as clients use it: 32 characters.',
  ),
  number: describedProperty(idSchema, 'Id of the quote, as REST uses it. Unique. Default: the next free number.'),
  customer: describedProperty(emailSchema, 'E-mail address of the customer. Default: the cart of a guest.'),
  website: describedProperty(
    codeSchema,
    'Code of the website of the customer. Default: the website of the store view.',
  ),
  store: describedProperty(codeSchema, 'Code of the store view. Default: the first one.'),
  is_active: describedProperty(booleanSchema, 'Whether the cart is active, that is, not yet ordered. Default: true.'),
  email: describedProperty(v.nullable(stringSchema), 'E-mail address that a guest has set.'),
  currency: describedProperty(
    nonEmptyStringSchema,
    'Currency in which it was last read. Default: that of the store view.',
  ),
  items: describedProperty(v.array(cartItem), 'Items of the cart.'),
  ...checkoutEntries,
});

/** A cart in a fixture document. */
export type CartFixture = v.InferInput<typeof cartFixtureSchema>;
