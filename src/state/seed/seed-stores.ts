import type { StoreFixture, WebsiteFixture } from '../document/account-fixtures.ts';
import type { Store, Website } from '../tables/account-rows.ts';
import { type WithId, withIds } from './seed-accounts.ts';

const MAIN_WEBSITE = 'base';
const MAIN_STORE = 'default';

/** Store views as given, or the one that is always there. */
export const seedStores = (fixtures: readonly StoreFixture[] = []): Store[] =>
  withIds<StoreFixture>(fixtures.length > 0 ? fixtures : [{ code: MAIN_STORE }]).map(seedStore);

export const seedStore = (fixture: WithId<StoreFixture>): Store => ({
  id: fixture.id,
  code: fixture.code,
  name: fixture.name ?? titleOf(fixture.code, MAIN_STORE, 'Default Store View'),
  website: fixture.website ?? MAIN_WEBSITE,
  locale: fixture.locale ?? 'en_US',
  currency: fixture.currency ?? 'USD',
  is_active: fixture.is_active ?? true,
  config: fixture.config ?? {},
});

/** Websites as given, then `base`, then those that only a store view names. */
export function seedWebsites(fixtures: readonly WebsiteFixture[] = [], stores: readonly Store[] = []): Website[] {
  const listed = new Set(fixtures.map(({ code }) => code));
  const others = [...new Set([MAIN_WEBSITE, ...stores.map(({ website }) => website)])].filter(
    (code) => !listed.has(code),
  );
  return withIds<WebsiteFixture>([...fixtures, ...others.map((code) => ({ code }))]).map(seedWebsite);
}

export const seedWebsite = (fixture: WithId<WebsiteFixture>): Website => ({
  id: fixture.id,
  code: fixture.code,
  name: fixture.name ?? titleOf(fixture.code, MAIN_WEBSITE, 'Main Website'),
  config: fixture.config ?? {},
});

const titleOf = (code: string, main: string, title: string): string => (code === main ? title : code);
