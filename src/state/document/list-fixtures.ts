import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { REVIEW_STATUSES } from '../tables/product-reviews.ts';
import { SUBSCRIPTION_STATUSES } from '../tables/subscriptions.ts';
import { itemOptionsEntry } from './cart-fixtures.ts';
import { requiredProperty } from './field-schemas.ts';
import {
  codeSchema,
  currencySchema,
  emailSchema,
  idSchema,
  nonEmptyStringSchema,
  positiveSchema,
  stringSchema,
  timeSchema,
} from './value-schemas.ts';

const website = describedProperty(
  codeSchema,
  'Code of the website of the customer. Default: that of the first store view.',
);
const owner = (other: string) => describedProperty(emailSchema, `E-mail address of the customer. Default: ${other}.`);

/** The schema of a wish list in a fixture document. */
export const wishlistFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the wish list. Default: the next free number, from 1.'),
  customer: requiredProperty(emailSchema, 'E-mail address of the customer.'),
  website,
  name: describedProperty(v.nullable(stringSchema), 'Name (Adobe Commerce). Default: none, the default wish list.'),
  visibility: describedProperty(
    v.picklist(['PUBLIC', 'PRIVATE']),
    'Who may see the wish list (Adobe Commerce). Default: `PRIVATE`.',
  ),
  sharing_code: describedProperty(nonEmptyStringSchema, 'Code of the shared link. Default: generated.'),
  updated_at: describedProperty(timeSchema, 'When the wish list was last changed. Default: when the world starts.'),
  items: describedProperty(
    v.array(
      v.strictObject({
        id: describedProperty(idSchema, 'Id of the item. Default: the next free number.'),
        sku: requiredProperty(nonEmptyStringSchema, 'SKU of the product.'),
        quantity: describedProperty(positiveSchema, 'Number of pieces. Default: 1.'),
        description: describedProperty(v.nullable(stringSchema), 'Comment of the customer. Default: none.'),
        added_at: describedProperty(timeSchema, 'When the item was added. Default: `updated_at`.'),
        options: itemOptionsEntry,
      }),
    ),
    'Items of the wish list.',
  ),
});

/** The schema of a compare list in a fixture document. */
export const compareListFixtureSchema = v.strictObject({
  uid: requiredProperty(
    v.pipe(v.string(), v.length(32, 'expected 32 characters')),
    'Id of the list, as clients use it: 32 characters.',
  ),
  customer: owner('the list of a guest'),
  website,
  products: describedProperty(v.array(nonEmptyStringSchema), 'SKUs of the products.'),
});

/** The schema of a product review in a fixture document. */
export const reviewFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the review. Default: the next free number.'),
  sku: requiredProperty(nonEmptyStringSchema, 'SKU of the product.'),
  customer: owner('written by a guest'),
  website,
  store: describedProperty(codeSchema, 'Code of the store view. Default: the first one.'),
  nickname: requiredProperty(stringSchema, 'Name of the author as shown.'),
  summary: requiredProperty(stringSchema, 'Title.'),
  text: requiredProperty(stringSchema, 'Text.'),
  status: describedProperty(
    v.picklist(REVIEW_STATUSES),
    'Storefronts show approved reviews; a new one is pending. Default: `approved`.',
  ),
  created_at: describedProperty(timeSchema, 'When the review was written. Default: when the world starts.'),
  ratings: describedProperty(
    v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
    'Values from 1 to 5, by the name of the rating.',
  ),
});

/** The schema of a rating that reviewers may give, such as quality. */
export const ratingFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the rating. Default: the next free number, from 1.'),
  name: requiredProperty(nonEmptyStringSchema, 'Name, such as `Quality`.'),
});

/** The schema of a subscription to the newsletter without a subscribed account. */
export const subscriptionFixtureSchema = v.strictObject({
  email: requiredProperty(emailSchema, 'E-mail address.'),
  website: describedProperty(codeSchema, 'Code of the website. Default: that of the first store view.'),
  status: describedProperty(v.picklist(SUBSCRIPTION_STATUSES), 'Status. Default: `SUBSCRIBED`.'),
});

/** The schema of exchange rates, by base currency and currency. */
export const currencyRatesSchema = v.record(currencySchema, v.record(currencySchema, positiveSchema));

/** A wish list in a fixture document. */
export type WishlistFixture = v.InferInput<typeof wishlistFixtureSchema>;
/** A compare list in a fixture document. */
export type CompareListFixture = v.InferInput<typeof compareListFixtureSchema>;
/** A product review in a fixture document. */
export type ReviewFixture = v.InferInput<typeof reviewFixtureSchema>;
/** A rating in a fixture document. */
export type RatingFixture = v.InferInput<typeof ratingFixtureSchema>;
/** A subscription to the newsletter in a fixture document. */
export type SubscriptionFixture = v.InferInput<typeof subscriptionFixtureSchema>;
/** Exchange rates in a fixture document, by base currency and currency. */
export type CurrencyRatesFixture = v.InferInput<typeof currencyRatesSchema>;
