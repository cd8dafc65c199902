import { hasStaging, type Realm } from '../../state/realm.ts';
import { type Campaign, isOfCategory } from '../../state/tables/campaigns.ts';
import { type Category, type Product, productKey } from '../../state/tables/catalog.ts';
import { createTable, type Table } from '../../state/tables/table.ts';

/** Campaigns that run at a time, those that began last at the end. */
export function campaignsAt(realm: Realm, time: number): Campaign[] {
  if (!hasStaging(realm)) return [];
  return realm.world.campaigns
    .values()
    .filter(({ from, to }) => from <= time && (to === null || time < to))
    .sort((one, other) => one.from - other.from || one.id - other.id);
}

/** The shop as storefronts see it: a campaign whose time has come is no longer staged, it is live. */
export const liveRealm = (realm: Realm): Realm => during(realm, campaignsAt(realm, realm.clock.now()));

/** The shop as it is while campaigns run: of two that change one field, that which began last decides. */
export function during(realm: Realm, campaigns: readonly Campaign[]): Realm {
  if (campaigns.length === 0) return realm;
  const products = createTable(realm.world.products.base);
  const categories = createTable(realm.world.categories.base);
  for (const campaign of campaigns) {
    for (const change of campaign.products) changeProduct(products, change);
    for (const change of campaign.categories) changeCategory(categories, change);
  }
  return { ...realm, staged: { products, categories } };
}

/** What a campaign names and the world has no more is left alone. */
function changeProduct(products: Table<Product>, { sku, ...changes }: Campaign['products'][number]): void {
  const before = products.find(productKey(sku));
  if (before) products.update({ ...before, fields: { ...before.fields, ...changes } });
}

function changeCategory(categories: Table<Category>, change: Campaign['categories'][number]): void {
  const { parent, ...changes } = change;
  const before = categories.values().find((category) => isOfCategory(change, category));
  if (before === undefined) return;
  const above = parent === undefined ? before.parent : parent;
  categories.update({ ...before, parent: above, fields: { ...before.fields, ...changes } });
}

/** Whether a campaign that is still to come changes a product. */
export const isProductStaged = (realm: Realm, sku: string): boolean =>
  comingCampaigns(realm).some(({ products }) => products.some((each) => productKey(each.sku) === productKey(sku)));

/** Whether a campaign that is still to come changes a category. */
export const isCategoryStaged = (realm: Realm, category: Category): boolean =>
  comingCampaigns(realm).some(({ categories }) => categories.some((change) => isOfCategory(change, category)));

function comingCampaigns(realm: Realm): Campaign[] {
  const now = realm.clock.now();
  return hasStaging(realm) ? realm.world.campaigns.values().filter(({ from }) => from > now) : [];
}
