import * as v from 'valibot';
import { fault } from '../../fault-schema/fault-schema.ts';
import { type Trait, type TraitValue, traits } from '../../magento/releases/behaviour.ts';
import { admin, customerGroup, integration, mail, role, store, throttle, token, website } from './account-fixtures.ts';
import { campaign } from './campaign-fixtures.ts';
import { cart, category, mocks, product } from './catalog-fixtures.ts';
import { customer } from './customer-fixtures.ts';
import { config, flag, text, time, wholeNumber } from './value-schemas.ts';

const traitSchema = (values: readonly string[]) =>
  v.optional(v.picklist(values, `expected one of ${values.join(', ')}`));

const behaviour = v.strictObject(
  Object.fromEntries(Object.entries(traits).map(([name, { values }]) => [name, traitSchema(Object.keys(values))])) as {
    [Name in Trait]: v.OptionalSchema<v.PicklistSchema<readonly TraitValue<Name>[], string>, undefined>;
  },
);

/** The fixture document: one world in data. Every key may be left out. */
export const fixtureDocument = v.strictObject({
  magento: v.optional(text),
  mode: v.optional(v.picklist(['production', 'developer'])),
  seed: v.optional(v.union([wholeNumber, text])),
  clock: v.optional(v.strictObject({ now: v.optional(time), frozen: v.optional(flag) })),
  config: v.optional(config),
  modules: v.optional(v.record(v.string(), flag)),
  behaviour: v.optional(behaviour),
  websites: v.optional(v.array(website)),
  stores: v.optional(v.array(store)),
  customer_groups: v.optional(v.array(customerGroup)),
  customers: v.optional(v.array(customer)),
  admins: v.optional(v.array(admin)),
  roles: v.optional(v.array(role)),
  integrations: v.optional(v.array(integration)),
  tokens: v.optional(v.array(token)),
  throttled: v.optional(v.array(throttle)),
  mailbox: v.optional(v.array(mail)),
  faults: v.optional(v.array(fault)),
  products: v.optional(v.array(product)),
  categories: v.optional(v.array(category)),
  campaigns: v.optional(v.array(campaign)),
  carts: v.optional(v.array(cart)),
  mocks: v.optional(mocks),
});

export type FixtureDocument = v.InferInput<typeof fixtureDocument>;
