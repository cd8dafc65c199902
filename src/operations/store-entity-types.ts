import { Conflict } from '../platform/errors.ts';
import type { Campaign } from '../state/campaign.ts';
import { type CampaignFixture, campaignFixtureSchema } from '../state/document/campaign-fixtures.ts';
import {
  type StoreFixture,
  storeFixtureSchema,
  type WebsiteFixture,
  websiteFixtureSchema,
} from '../state/document/store-fixtures.ts';
import { seedCampaign } from '../state/seed/seed-campaigns.ts';
import { seedStore, seedWebsite } from '../state/seed/seed-stores.ts';
import { campaignFixture, categoryFixture, productFixture } from '../state/snapshot/snapshot-catalog.ts';
import { storeFixture, websiteFixture } from '../state/snapshot/snapshot-stores.ts';
import type { Store, Website } from '../state/tables/account-rows.ts';
import { defineEntityType, requireUnused, timeParser } from './entity-type.ts';

/** Store views, by code. */
export const stores = defineEntityType<StoreFixture, Store>({
  name: 'stores',
  singular: 'store',
  key: 'code',
  schema: storeFixtureSchema,
  table: ({ world }) => world.stores,
  tableKey: (_, code) => code,
  toRow: (_, fixture) => seedStore(fixture),
  toFixture: (_, row) => storeFixture(row),
  save({ world }, row) {
    if (world.websites.find(row.website) === undefined) {
      world.websites.put(seedWebsite({ id: world.websites.nextId, code: row.website }));
    }
    world.stores.put(row);
  },
  delete({ world }, { id, code }) {
    if (world.stores.values().length === 1) throw new Conflict(`'${code}' is the only store view`);
    world.stores.delete(id);
  },
});

/** Websites, by code. */
export const websites = defineEntityType<WebsiteFixture, Website>({
  name: 'websites',
  singular: 'website',
  key: 'code',
  schema: websiteFixtureSchema,
  table: ({ world }) => world.websites,
  tableKey: (_, code) => code,
  toRow: (_, fixture) => seedWebsite(fixture),
  toFixture: (_, row) => websiteFixture(row),
  save: ({ world }, row) => world.websites.put(row),
  delete({ world }, { id, code }) {
    const users = world.stores.values().filter(({ website }) => website === code);
    requireUnused(
      `website '${code}'`,
      users.map((store) => store.code),
    );
    world.websites.delete(id);
  },
});

/** Campaigns of content staging, by name. */
export const campaigns = defineEntityType<CampaignFixture, Campaign>({
  name: 'campaigns',
  singular: 'campaign',
  key: 'name',
  schema: campaignFixtureSchema,
  table: ({ world }) => world.campaigns,
  tableKey: (_, name) => name,
  toRow: (realm, fixture) => seedCampaign(fixture, timeParser(realm)),
  toFixture: ({ clock }, row) => campaignFixture(row, clock),
  referable: ({ world }) => ({
    products: world.products.values().map(productFixture),
    categories: world.categories.values().map(categoryFixture),
  }),
  save: ({ world }, row) => world.campaigns.put(row),
  delete: ({ world }, { id }) => world.campaigns.delete(id),
});
