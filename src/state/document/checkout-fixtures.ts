import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { customerOrderItemFields } from '../tables/placed-order-fields.ts';
import { addressFixtureSchema } from './customer-fixtures.ts';
import { fieldEntries, requiredProperty, scalarSchemas } from './field-schemas.ts';
import {
  booleanSchema,
  codeSchema,
  countSchema,
  emailSchema,
  idSchema,
  nonEmptyStringSchema,
  notNegativeSchema,
  positiveSchema,
  signedAmountSchema,
  stockSchema,
  stringSchema,
  timeSchema,
} from './value-schemas.ts';

const { id: _, default_billing: __, default_shipping: ___, ...addressEntries } = addressFixtureSchema.entries;

/** Schema of an address of a cart or an order. */
export const cartAddressFixtureSchema = v.strictObject({
  ...v.partial(v.strictObject(addressEntries)).entries,
  customer_address_id: describedProperty(idSchema, 'Id of the address of the customer from which it was copied.'),
  save_in_address_book: describedProperty(
    booleanSchema,
    'Whether the order adds it to the address book of the customer. Default: false.',
  ),
  is_copy: describedProperty(booleanSchema, 'Whether it was copied from the other address. Default: false.'),
  customer_notes: describedProperty(stringSchema, 'Notes of the customer.'),
});

/** The gift message of a cart, an order or an item. */
export const giftMessageEntry = describedProperty(
  v.strictObject({
    to: requiredProperty(stringSchema, 'Name of the recipient.'),
    from: requiredProperty(stringSchema, 'Name of the sender.'),
    message: requiredProperty(nonEmptyStringSchema, 'The message.'),
  }),
  'Gift message. Clients see it if `sales/gift_options/allow_order`, for items `allow_items`, is 1.',
);

/** The properties that a checkout sets on a cart. */
export const checkoutEntries = {
  shipping_address: describedProperty(cartAddressFixtureSchema, 'Shipping address.'),
  billing_address: describedProperty(cartAddressFixtureSchema, 'Billing address.'),
  shipping_method: describedProperty(
    v.pipe(nonEmptyStringSchema, v.regex(/^[^_]+_.+$/, 'expected carrier and method, as in `flatrate_flatrate`')),
    'Shipping method: carrier and method, as in `flatrate_flatrate`.',
  ),
  payment_method: describedProperty(nonEmptyStringSchema, 'Code of the payment method, such as `checkmo`.'),
  purchase_order_number: describedProperty(nonEmptyStringSchema, 'Number of the purchase order.'),
  coupon_code: describedProperty(nonEmptyStringSchema, 'Applied coupon, as it was typed.'),
  gift_message: giftMessageEntry,
};

const orderItemSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the item. Default: the next free number.'),
  ...fieldEntries(customerOrderItemFields, { ...scalarSchemas, quantity: positiveSchema }),
  name: describedProperty(nonEmptyStringSchema, 'Name when it was ordered. Default: the name of the product.'),
  price: describedProperty(notNegativeSchema, 'Price of one piece. Default: the price of the product.'),
  shipped: describedProperty(stockSchema, 'Number of shipped pieces. Default: those of `shipments`.'),
  invoiced: describedProperty(stockSchema, 'Number of invoiced pieces. Default: those of `invoices`.'),
  refunded: describedProperty(stockSchema, 'Number of refunded pieces. Default: those of `credit_memos`.'),
  gift_message: giftMessageEntry,
});

const orderCommentSchema = v.strictObject({
  comment: requiredProperty(stringSchema, 'The comment.'),
  created_at: describedProperty(timeSchema, 'When it was written. Default: when the order was placed.'),
  status: describedProperty(nonEmptyStringSchema, 'Status of the order then. Default: the status of the order.'),
  is_visible_on_front: describedProperty(booleanSchema, 'Whether the customer sees it. Default: false.'),
});

const documentEntries = {
  id: describedProperty(idSchema, 'Id. Unique. Default: the next free number, from 1.'),
  number: describedProperty(nonEmptyStringSchema, 'Number that customers see. Default: the next of the store view.'),
  created_at: describedProperty(timeSchema, 'When it was created. Default: when the order was placed.'),
  items: requiredProperty(
    v.array(
      v.strictObject({
        item: describedProperty(idSchema, 'Id of the item of the order. Default: the first item with the SKU.'),
        sku: describedProperty(nonEmptyStringSchema, 'SKU of the item of the order.'),
        quantity: describedProperty(positiveSchema, 'Number of pieces. Default: 1.'),
      }),
    ),
    'Items of the order, by `item` or `sku`.',
  ),
  comments: describedProperty(
    v.array(
      v.strictObject({
        comment: requiredProperty(stringSchema, 'The comment.'),
        is_visible_on_front: describedProperty(booleanSchema, 'Whether the customer sees it. Default: false.'),
      }),
    ),
    'Comments.',
  ),
};

const invoiceSchema = v.strictObject(documentEntries);

const creditMemoSchema = v.strictObject({
  ...documentEntries,
  shipping: describedProperty(signedAmountSchema, 'Refunded costs of shipping. Default: those that remain.'),
  adjustment_positive: describedProperty(signedAmountSchema, 'Additional refund. Default: 0.'),
  adjustment_negative: describedProperty(signedAmountSchema, 'Fee that reduces the refund. Default: 0.'),
});

const shipmentSchema = v.strictObject({
  ...documentEntries,
  tracks: describedProperty(
    v.array(
      v.strictObject({
        carrier_code: describedProperty(nonEmptyStringSchema, 'Code of the carrier. Default: `custom`.'),
        title: describedProperty(stringSchema, 'Title of the carrier. Default: the code.'),
        track_number: requiredProperty(nonEmptyStringSchema, 'Tracking number.'),
      }),
    ),
    'Tracking numbers.',
  ),
});

/** The schema of an order in a fixture document. */
export const orderFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the order. Unique. Default: the next free number, from 1.'),
  number: describedProperty(nonEmptyStringSchema, 'Order number. Unique. Default: the next of the store view.'),
  customer: describedProperty(emailSchema, 'E-mail address of the customer. Default: the order of a guest.'),
  website: describedProperty(codeSchema, 'Code of the website of `customer`. Default: that of the store view.'),
  email: describedProperty(emailSchema, 'E-mail address in the order. Default: that of the customer.'),
  store: describedProperty(codeSchema, 'Code of the store view. Default: the first one.'),
  status: describedProperty(nonEmptyStringSchema, 'Code or label of the status. Default: `pending`.'),
  order_date: describedProperty(timeSchema, 'When the order was placed. Default: when the world starts.'),
  changed_at: describedProperty(timeSchema, 'When the status changed. Default: `order_date`.'),
  items: requiredProperty(v.array(orderItemSchema), 'Ordered items.'),
  shipping: describedProperty(notNegativeSchema, 'Costs of shipping. Default: 5 for each piece.'),
  discount: describedProperty(notNegativeSchema, 'Discount. Default: 0.'),
  currency: describedProperty(nonEmptyStringSchema, 'Currency. Default: that of the store view.'),
  ...checkoutEntries,
  shipping_method: describedProperty(
    v.nullable(nonEmptyStringSchema),
    'Shipping method; `null`: nothing is shipped. Default: `flatrate_flatrate`.',
  ),
  cart_number: describedProperty(countSchema, 'Id of the quote from which it was placed.'),
  comments: describedProperty(v.array(orderCommentSchema), 'History of the order.'),
  invoices: describedProperty(v.array(invoiceSchema), 'Invoices of the order.'),
  shipments: describedProperty(v.array(shipmentSchema), 'Shipments of the order.'),
  credit_memos: describedProperty(v.array(creditMemoSchema), 'Credit memos of the order: what was refunded.'),
  cancellation_key: describedProperty(
    nonEmptyStringSchema,
    "Key that confirms the cancellation of a guest's order, 32 characters.",
  ),
  status_before_hold: describedProperty(nonEmptyStringSchema, 'Status to which the end of a hold returns.'),
  cancellation_reason: describedProperty(stringSchema, 'Reason of the cancellation that the key confirms.'),
});

/** The schema of a coupon in a fixture document. */
export const couponFixtureSchema = v.strictObject({
  code: requiredProperty(nonEmptyStringSchema, 'Coupon code. Unique; letter case is ignored.'),
  label: describedProperty(nonEmptyStringSchema, 'Label of the discount. Default: `Discount`.'),
  percent: describedProperty(
    v.pipe(notNegativeSchema, v.maxValue(100, 'expected 100 or less')),
    'Percentage of the price of each item. Default: none.',
  ),
  amount: describedProperty(notNegativeSchema, 'Amount for the whole cart. Default: none.'),
  min_subtotal: describedProperty(notNegativeSchema, 'Smallest subtotal to which it applies. Default: 0.'),
  free_shipping: describedProperty(booleanSchema, 'Whether shipping costs nothing. Default: false.'),
  is_active: describedProperty(booleanSchema, 'Whether the coupon is active. Default: true.'),
  from: describedProperty(timeSchema, 'From when on it is valid. Default: always.'),
  to: describedProperty(timeSchema, 'Until when it is valid. Default: always.'),
});

/** The schema of the terms of the checkout in a fixture document. */
export const agreementFixtureSchema = v.strictObject({
  agreement_id: describedProperty(idSchema, 'Id of the agreement. Unique. Default: its position in the array.'),
  name: requiredProperty(nonEmptyStringSchema, 'Name.'),
  content: requiredProperty(stringSchema, 'Text of the terms.'),
  content_height: describedProperty(v.nullable(stringSchema), 'Height of the text in CSS. Default: none.'),
  checkbox_text: requiredProperty(nonEmptyStringSchema, 'Label of the check box.'),
  is_active: describedProperty(booleanSchema, 'Whether the checkout shows it. Default: true.'),
  is_html: describedProperty(booleanSchema, 'Whether the text is HTML. Default: false.'),
  mode: describedProperty(v.picklist(['AUTO', 'MANUAL']), 'Whether the customer must agree. Default: `MANUAL`.'),
  stores: describedProperty(v.array(codeSchema), 'Codes of the store views that show it. Default: all.'),
});

/** An invoice in a fixture document. */
export type InvoiceFixture = v.InferInput<typeof invoiceSchema>;
/** A shipment in a fixture document. */
export type ShipmentFixture = v.InferInput<typeof shipmentSchema>;
/** A credit memo in a fixture document. */
export type CreditMemoFixture = v.InferInput<typeof creditMemoSchema>;
/** An order in a fixture document. */
export type OrderFixture = v.InferInput<typeof orderFixtureSchema>;
/** A coupon in a fixture document. */
export type CouponFixture = v.InferInput<typeof couponFixtureSchema>;
/** Terms of the checkout in a fixture document. */
export type AgreementFixture = v.InferInput<typeof agreementFixtureSchema>;
