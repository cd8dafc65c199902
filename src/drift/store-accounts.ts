import { randomBytes } from 'node:crypto';
import { createNodeDigest } from '../platform/node-digest.ts';
import { realTime } from '../platform/real-time.ts';
import type { ScenarioValue } from './scenarios/scenario.ts';

/** The accounts of a store that scenarios use, the store view, and a product. */
export interface StoreAccounts {
  readonly customer: { readonly email: string; readonly password: string };
  readonly admin?:
    | { readonly username: string; readonly password: string; readonly totpSecret?: string | undefined }
    | undefined;
  readonly store?: string | undefined;
  /** SKU of a simple product that is in stock. */
  readonly product?: string | undefined;
  /** The values of the placeholders except the one-time code. They are the same for the store and the mock. */
  readonly values: Readonly<Record<Exclude<ScenarioValue, 'oneTimeCode'>, string>>;
}

/** Adds the values of the placeholders, with e-mail addresses that no other comparison uses. */
export function createAccounts({ customer, admin, store, product }: Omit<StoreAccounts, 'values'>): StoreAccounts {
  const run = randomBytes(6).toString('hex');
  return {
    customer,
    admin,
    store,
    product,
    values: {
      email: customer.email,
      password: customer.password,
      adminUser: admin?.username ?? '',
      adminPassword: admin?.password ?? '',
      unknownEmail: `unknown-${run}@example.com`,
      newEmail: `drift-${run}@example.com`,
      otherEmail: `drift-other-${run}@example.com`,
      sku: product ?? '',
      restStore: store === undefined ? '' : `${store}/`,
    },
  };
}

/** Replaces the e-mail addresses of the account that a scenario creates by those for the scenario with this number. */
export const withScenarioEmails = (accounts: StoreAccounts, number: number): StoreAccounts => ({
  ...accounts,
  values: {
    ...accounts.values,
    newEmail: accounts.values.newEmail.replace('@', `-${number}@`),
    otherEmail: accounts.values.otherEmail.replace('@', `-${number}@`),
  },
});

/** The code that an authenticator app shows now; empty without a secret. */
export const oneTimeCodeOf = (secret: string | undefined): string =>
  secret === undefined ? '' : createNodeDigest().oneTimeCode(secret, realTime.now());
