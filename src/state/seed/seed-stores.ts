import type { StoreFixture, WebsiteFixture } from '../document/store-fixtures.ts';
import type { Store, Website } from '../tables/account-rows.ts';
import { assignIds, type WithId } from '../tables/assign-ids.ts';

const MAIN_WEBSITE = 'base';
const MAIN_STORE = 'default';

/** The store views of the document. Default: the store view `default`. */
export const seedStores = (fixtures: readonly StoreFixture[] = []): Store[] =>
  assignIds<StoreFixture>(fixtures.length > 0 ? fixtures : [{ code: MAIN_STORE }]).map(seedStore);

/** Builds the row of a store view. */
export const seedStore = (fixture: WithId<StoreFixture>): Store => ({
  id: fixture.id,
  code: fixture.code,
  name: fixture.name ?? defaultName(fixture.code, MAIN_STORE, 'Default Store View'),
  website: fixture.website ?? MAIN_WEBSITE,
  locale: fixture.locale ?? 'en_US',
  currency: fixture.currency ?? 'USD',
  is_active: fixture.is_active ?? true,
  config: fixture.config ?? {},
});

/** The websites of the document, then `base`, then those that only store views refer to. */
export function seedWebsites(fixtures: readonly WebsiteFixture[] = [], stores: readonly Store[] = []): Website[] {
  const listed = new Set(fixtures.map(({ code }) => code));
  const others = [...new Set([MAIN_WEBSITE, ...stores.map(({ website }) => website)])].filter(
    (code) => !listed.has(code),
  );
  return assignIds<WebsiteFixture>([...fixtures, ...others.map((code) => ({ code }))]).map(seedWebsite);
}

/** Builds the row of a website. */
export const seedWebsite = (fixture: WithId<WebsiteFixture>): Website => ({
  id: fixture.id,
  code: fixture.code,
  name: fixture.name ?? defaultName(fixture.code, MAIN_WEBSITE, 'Main Website'),
  config: fixture.config ?? {},
});

/** The default name: that of the installed website or store view, or else the code. */
const defaultName = (code: string, installedCode: string, installedName: string): string =>
  code === installedCode ? installedName : code;
