import type { StoreFixture, WebsiteFixture } from '../document/store-fixtures.ts';
import type { Store, Website } from '../tables/account-rows.ts';
import { assignIds, type WithId } from '../tables/assign-ids.ts';

const MAIN_WEBSITE = 'base';
const MAIN_STORE = 'default';

/** The store views of the document; without any, the store view `default`. */
export const seedStores = (fixtures: readonly StoreFixture[] = []): Store[] =>
  assignIds<StoreFixture>(fixtures.length > 0 ? fixtures : [{ code: MAIN_STORE }]).map(seedStore);

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

/** The websites of the document, then `base`, then those that only a store view names. */
export function seedWebsites(fixtures: readonly WebsiteFixture[] = [], stores: readonly Store[] = []): Website[] {
  const listed = new Set(fixtures.map(({ code }) => code));
  const others = [...new Set([MAIN_WEBSITE, ...stores.map(({ website }) => website)])].filter(
    (code) => !listed.has(code),
  );
  return assignIds<WebsiteFixture>([...fixtures, ...others.map((code) => ({ code }))]).map(seedWebsite);
}

export const seedWebsite = (fixture: WithId<WebsiteFixture>): Website => ({
  id: fixture.id,
  code: fixture.code,
  name: fixture.name ?? defaultName(fixture.code, MAIN_WEBSITE, 'Main Website'),
  config: fixture.config ?? {},
});

/** The installed website and store view have a name; others are named by their code. */
const defaultName = (code: string, installedCode: string, installedName: string): string =>
  code === installedCode ? installedName : code;
