import type { Campaign } from '../campaign.ts';
import type { CampaignFixture } from '../document/campaign-fixtures.ts';
import type { WithId } from '../tables/assign-ids.ts';
import type { ParseTime } from './fixture-time.ts';

/** Builds the row of a campaign. */
export const seedCampaign = (fixture: WithId<CampaignFixture>, parseTime: ParseTime): Campaign => ({
  id: fixture.id,
  name: fixture.name,
  from: parseTime(fixture.from),
  to: fixture.to ? parseTime(fixture.to) : null,
  products: fixture.products ?? [],
  categories: fixture.categories ?? [],
});
