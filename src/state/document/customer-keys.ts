import { customerKey } from '../tables/account-rows.ts';
import type { CustomerFixture } from './customer-fixtures.ts';
import type { FixtureDocument } from './fixture-document.ts';

/** Creates a function that returns the unique key of a customer of the document. */
export function customerKeysOf(document: FixtureDocument): (customer: CustomerFixture) => string {
  const websiteOf = websiteOfAccount(document);
  return (customer) => customerKey(customer.email, websiteOf(customer));
}

/** Creates a function that returns the website of a customer, or of the customers of a rule. */
export function websiteOfAccount(
  document: FixtureDocument,
): (account: Pick<CustomerFixture, 'website' | 'store'>) => string {
  const websites = storeWebsites(document);
  const fallback = defaultWebsite(document);
  return ({ website, store }) => website ?? websites.get(store ?? '') ?? fallback;
}

/** The website of an account that names neither a website nor a store view. */
export const defaultWebsite = (document: FixtureDocument): string => document.stores?.[0]?.website ?? 'base';

/** The website of each store view of the document, by code. */
export const storeWebsites = (document: FixtureDocument): ReadonlyMap<string, string> =>
  new Map((document.stores ?? []).map(({ code, website }) => [code, website ?? 'base']));
