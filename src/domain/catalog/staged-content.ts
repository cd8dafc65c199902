import type { Campaign } from '../../state/campaign.ts';
import { hasStaging, type Realm } from '../../state/realm.ts';
import { type Category, isOfCategory, type Product, productKey } from '../../state/tables/catalog.ts';
import { createTable, type Table } from '../../state/tables/table.ts';

/** Campaigns that are active at a time, the latest at the end; of two that start together, the one with the higher id. */
export function findCampaignsAt(realm: Realm, time: number): Campaign[] {
  if (!hasStaging(realm)) return [];
  return realm.world.campaigns
    .values()
    .filter(({ from, to }) => from <= time && (to === null || time < to))
    .sort((one, other) => one.from - other.from);
}

/** The realm that storefronts show: with the campaigns that are active now. */
export const withLiveCampaigns = (realm: Realm): Realm =>
  withCampaigns(realm, findCampaignsAt(realm, realm.clock.now()));

/** The realm with campaigns. If two of them change the same field, the latest has precedence. */
export function withCampaigns(realm: Realm, campaigns: readonly Campaign[]): Realm {
  if (campaigns.length === 0) return realm;
  const products = createTable(realm.world.products.base);
  const categories = createTable(realm.world.categories.base);
  for (const campaign of campaigns) {
    for (const change of campaign.products) changeProduct(products, change);
    for (const change of campaign.categories) changeCategory(categories, change);
  }
  return { ...realm, staged: { products, categories } };
}

/** A change of a product that has been deleted has no effect. */
function changeProduct(products: Table<Product>, { sku, ...changes }: Campaign['products'][number]): void {
  const before = products.find(productKey(sku));
  if (before) products.update({ ...before, fields: { ...before.fields, ...changes } });
}

function changeCategory(categories: Table<Category>, change: Campaign['categories'][number]): void {
  const { parent, ...changes } = change;
  const before = categories.values().find((category) => isOfCategory(change, category));
  if (before === undefined) return;
  const newParent = parent === undefined ? before.parent : parent;
  categories.update({ ...before, parent: newParent, fields: { ...before.fields, ...changes } });
}

/** Whether a future campaign changes a product. */
export const isProductStaged = (realm: Realm, sku: string): boolean =>
  findFutureCampaigns(realm).some(({ products }) => products.some((each) => productKey(each.sku) === productKey(sku)));

/** Whether a future campaign changes a category. */
export const isCategoryStaged = (realm: Realm, category: Category): boolean =>
  findFutureCampaigns(realm).some(({ categories }) => categories.some((change) => isOfCategory(change, category)));

function findFutureCampaigns(realm: Realm): Campaign[] {
  const now = realm.clock.now();
  return hasStaging(realm) ? realm.world.campaigns.values().filter(({ from }) => from > now) : [];
}
