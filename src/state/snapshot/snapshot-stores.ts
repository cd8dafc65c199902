import type { StoreFixture, WebsiteFixture } from '../document/store-fixtures.ts';
import type { Store, Website } from '../tables/account-rows.ts';
import type { WithId } from '../tables/assign-ids.ts';

/** A website as a fixture. */
export const websiteFixture = ({ config, ...website }: Website): WithId<WebsiteFixture> => ({
  ...website,
  ...(Object.keys(config).length > 0 && { config: { ...config } }),
});

/** A store view as a fixture. */
export const storeFixture = ({ config, is_active, ...store }: Store): WithId<StoreFixture> => ({
  ...store,
  ...(!is_active && { is_active }),
  ...(Object.keys(config).length > 0 && { config: { ...config } }),
});
