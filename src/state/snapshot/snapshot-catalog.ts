import type { Campaign } from '../campaign.ts';
import type { CampaignFixture } from '../document/campaign-fixtures.ts';
import type { CategoryFixture, ProductFixture } from '../document/catalog-fixtures.ts';
import type { WithId } from '../tables/assign-ids.ts';
import type { Category, Product } from '../tables/catalog.ts';
import type { TimeFormat } from './snapshot-row.ts';

/** A product as a fixture. */
export const productFixture = ({ id, sku, fields }: Product): WithId<ProductFixture> => ({ id, sku, ...fields });

/** A category as a fixture. */
export const categoryFixture = ({ id, url_key, parent, fields }: Category): WithId<CategoryFixture> => ({
  name: url_key,
  id,
  url_key,
  ...fields,
  ...(parent !== null && { parent }),
});

/** A campaign as a fixture. */
export const campaignFixture = (
  { id, name, from, to, products, categories }: Campaign,
  clock: TimeFormat,
): WithId<CampaignFixture> => ({
  id,
  name,
  from: clock.isoString(from),
  ...(to !== null && { to: clock.isoString(to) }),
  products: products.map((change) => ({ ...change })),
  categories: categories.map((change) => ({ ...change })),
});
