import { customerKey } from '../tables/account-rows.ts';
import type { CustomerFixture } from './customer-fixtures.ts';
import type { FixtureDocument } from './fixture-document.ts';

/** Returns a function that derives the unique key of a customer of the document. */
export function customerKeysOf(document: FixtureDocument): (customer: CustomerFixture) => string {
  const websites = storeWebsites(document);
  const website = defaultWebsite(document);
  return (customer) => customerKey(customer.email, customer.website ?? websites.get(customer.store ?? '') ?? website);
}

/** The website of an account that names neither a website nor a store view. */
export const defaultWebsite = (document: FixtureDocument): string => document.stores?.[0]?.website ?? 'base';

/** The website of each store view of the document, by code. */
export const storeWebsites = (document: FixtureDocument): ReadonlyMap<string, string> =>
  new Map((document.stores ?? []).map(({ code, website }) => [code, website ?? 'base']));
