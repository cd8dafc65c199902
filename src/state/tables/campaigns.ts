import { uidOf } from '../../magento/schema/uid.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CampaignFixture, CategoryChange, ProductChange } from '../document/campaign-fixtures.ts';
import type { ReadTime, WithId } from '../seed/seed-accounts.ts';
import { tableBase } from './table.ts';

/** What products and categories are for a time. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** The first moment after it; null where it never ends. */
  readonly to: number | null;
  readonly products: readonly ProductChange[];
  readonly categories: readonly CategoryChange[];
}

/** Whether a change is one of a category: the first of its names decides. */
export function isOfCategory(
  { id, uid, url_key }: CategoryChange,
  category: { readonly id: number; readonly url_key: string },
): boolean {
  if (id !== undefined) return id === category.id;
  return uid === undefined ? url_key === category.url_key : uid === uidOf(category.id);
}

export const noCampaigns = tableBase<Campaign>([], ({ name }) => name);

export const seedCampaign = (fixture: WithId<CampaignFixture>, readTime: ReadTime): Campaign => ({
  id: fixture.id,
  name: fixture.name,
  from: readTime(fixture.from),
  to: fixture.to ? readTime(fixture.to) : null,
  products: fixture.products ?? [],
  categories: fixture.categories ?? [],
});

/** A campaign in the fixture document's words. */
export const campaignFixture = (
  { id, name, from, to, products, categories }: Campaign,
  clock: Clock,
): CampaignFixture & { id: number } => ({
  id,
  name,
  from: clock.isoText(from),
  ...(to !== null && { to: clock.isoText(to) }),
  products: products.map((change) => ({ ...change })),
  categories: categories.map((change) => ({ ...change })),
});
