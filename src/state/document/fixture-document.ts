import * as v from 'valibot';
import { behaviourSchema } from '../../fault-schema/effects/behaviour-schema.ts';
import { faultSchema } from '../../fault-schema/fault-schema.ts';
import { EDITIONS } from '../../magento/releases/edition.ts';
import { describedProperty } from '../../matching/described-property.ts';
import {
  adminFixtureSchema,
  customerGroupFixtureSchema,
  integrationFixtureSchema,
  mailFixtureSchema,
  roleFixtureSchema,
  throttleFixtureSchema,
  tokenFixtureSchema,
} from './account-fixtures.ts';
import { attributeFixtureSchema } from './attribute-fixtures.ts';
import { campaignFixtureSchema } from './campaign-fixtures.ts';
import { cartFixtureSchema } from './cart-fixtures.ts';
import { categoryFixtureSchema, mocksSchema, productFixtureSchema } from './catalog-fixtures.ts';
import { agreementFixtureSchema, couponFixtureSchema, orderFixtureSchema } from './checkout-fixtures.ts';
import { cmsBlockFixtureSchema, cmsPageFixtureSchema } from './cms-fixtures.ts';
import { customerFixtureSchema } from './customer-fixtures.ts';
import { customerRuleSchema } from './customer-rule-fixtures.ts';
import {
  compareListFixtureSchema,
  currencyRatesSchema,
  ratingFixtureSchema,
  reviewFixtureSchema,
  subscriptionFixtureSchema,
  wishlistFixtureSchema,
} from './list-fixtures.ts';
import { providerStatesSchema } from './provider-state-fixtures.ts';
import { storeFixtureSchema, websiteFixtureSchema } from './store-fixtures.ts';
import { upstreamFixtureSchema } from './upstream-fixtures.ts';
import {
  booleanSchema,
  configSchema,
  integerSchema,
  moduleNameSchema,
  stringSchema,
  timeSchema,
} from './value-schemas.ts';

const clock = v.strictObject({
  now: describedProperty(
    timeSchema,
    'Time of the world at the start: ISO 8601, or relative to the real time (`+10m`).',
  ),
  frozen: describedProperty(booleanSchema, 'Whether the clock stands still. Default: false.'),
});

/** The schema of a fixture document. */
export const fixtureDocumentSchema = v.strictObject({
  magento: describedProperty(stringSchema, 'Magento release, with its security patch if needed: `2.4.7`, `2.4.6-p12`.'),
  edition: describedProperty(
    v.picklist(EDITIONS),
    'Magento edition: `open-source` has no content staging, and no types and fields of Adobe Commerce. Default: `commerce`.',
  ),
  mode: describedProperty(
    v.picklist(['production', 'developer']),
    'Magento mode. `developer` adds traces and debug messages to errors. Default: `production`.',
  ),
  seed: describedProperty(
    v.union([integerSchema, stringSchema]),
    'Seed of everything random or generated: the same seed and requests give the same responses. Default: `0`.',
  ),
  clock: describedProperty(clock, 'Clock of the world. Default: the real time.'),
  config: describedProperty(
    configSchema,
    'Settings of the default scope, by configuration path; `null`: the default of Magento.',
  ),
  modules: describedProperty(
    v.record(moduleNameSchema, booleanSchema),
    'Whether a module is enabled, by name: `Magento_TwoFactorAuth`, `Magento_Staging`, `Magento_Wishlist`. The root fields of a disabled module do not exist. Default: enabled.',
  ),
  behaviour: describedProperty(behaviourSchema, 'Traits that differ from the Magento release.'),
  websites: describedProperty(v.array(websiteFixtureSchema), 'Websites. `base` always exists.'),
  stores: describedProperty(
    v.array(storeFixtureSchema),
    'Store views. The first one handles requests without a `Store` header. Default: `default` in website `base`.',
  ),
  customer_groups: describedProperty(
    v.array(customerGroupFixtureSchema),
    'Customer groups, in addition to the installed ones: 0 `NOT LOGGED IN`, 1 `General`, 2 `Wholesale`, 3 `Retailer`.',
  ),
  customers: describedProperty(v.array(customerFixtureSchema), 'Customers.'),
  customer_rules: describedProperty(
    v.array(customerRuleSchema),
    'Rules that each make any number of customers, without listing them; `{{index}}` in a string is the number of the customer.',
  ),
  admins: describedProperty(v.array(adminFixtureSchema), 'Admin users.'),
  roles: describedProperty(
    v.array(roleFixtureSchema),
    'Admin roles. `Administrators`, with all resources, always exists.',
  ),
  integrations: describedProperty(v.array(integrationFixtureSchema), 'Integrations.'),
  tokens: describedProperty(v.array(tokenFixtureSchema), 'Tokens that are valid from the start.'),
  throttled: describedProperty(
    v.array(throttleFixtureSchema),
    'Failed sign-ins by user name (`oauth_token_request_log`).',
  ),
  mailbox: describedProperty(v.array(mailFixtureSchema), 'E-mails that were sent.'),
  faults: describedProperty(v.array(faultSchema), 'Faults that are active from the start.'),
  products: describedProperty(
    v.array(productFixtureSchema),
    'Products; an empty array is an empty catalog. Default: generated for every SKU that is requested.',
  ),
  categories: describedProperty(v.array(categoryFixtureSchema), 'Categories. Default: a few generated ones.'),
  campaigns: describedProperty(v.array(campaignFixtureSchema), 'Campaigns of content staging (`Magento_Staging`).'),
  carts: describedProperty(v.array(cartFixtureSchema), 'Carts.'),
  wishlists: describedProperty(
    v.array(wishlistFixtureSchema),
    'Wish lists. Default: each customer has one, with the items of `customers[].wishlist`, when it is first requested.',
  ),
  compare_lists: describedProperty(v.array(compareListFixtureSchema), 'Compare lists of guests and customers.'),
  reviews: describedProperty(v.array(reviewFixtureSchema), 'Reviews of products.'),
  ratings: describedProperty(
    v.array(ratingFixtureSchema),
    'Ratings from 1 to 5 that a review may contain. Default: none, as after an installation.',
  ),
  newsletter_subscriptions: describedProperty(
    v.array(subscriptionFixtureSchema),
    'Subscriptions to the newsletter, in addition to customers with `is_subscribed`.',
  ),
  currency_rates: describedProperty(
    currencyRatesSchema,
    'Exchange rates by base currency and currency: `{ USD: { EUR: 0.92 } }`. Default: none.',
  ),
  attributes: describedProperty(
    v.array(attributeFixtureSchema),
    'Attributes that the store has added to customers and addresses.',
  ),
  orders: describedProperty(v.array(orderFixtureSchema), 'Orders, in addition to `orders` of customers.'),
  coupons: describedProperty(v.array(couponFixtureSchema), 'Coupons that carts accept.'),
  agreements: describedProperty(
    v.array(agreementFixtureSchema),
    'Terms of the checkout, which `checkout/options/enable_agreements` shows.',
  ),
  cms_pages: describedProperty(v.array(cmsPageFixtureSchema), 'CMS pages. Default: those of a new installation.'),
  cms_blocks: describedProperty(v.array(cmsBlockFixtureSchema), 'CMS blocks. Default: none.'),
  mocks: describedProperty(
    mocksSchema,
    'Values of generated GraphQL fields, by type and field: a value, or a string with `{{faker.method}}`.',
  ),
  provider_states: describedProperty(
    providerStatesSchema,
    'Provider states of Pact, by name: the id of a preset, or a part of a fixture document with placeholders for the parameters of the state.',
  ),
  upstream: describedProperty(
    upstreamFixtureSchema,
    'Accounts of the real store of `--upstream`; those of the options take precedence. Without that option they are not used.',
  ),
});

/** A world as data. All properties are optional. */
export type FixtureDocument = v.InferInput<typeof fixtureDocumentSchema>;
