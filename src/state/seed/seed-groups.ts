import type { CustomerGroupFixture } from '../document/account-fixtures.ts';
import { identifyGroups } from '../document/identify-groups.ts';
import type { CustomerGroup } from '../tables/account-rows.ts';
import { INSTALLED_GROUPS } from '../tables/installed-groups.ts';

/** Id of the tax class `Retail Customer`. */
export const RETAIL_CUSTOMER = 3;

/** The installed groups and those of the document. A group with the id of an installed group replaces it. */
export function seedGroups(fixtures: readonly CustomerGroupFixture[] = []): CustomerGroup[] {
  const groups = new Map(INSTALLED_GROUPS.map((code, id) => [id, seedGroup({ id, code })]));
  for (const fixture of identifyGroups(fixtures)) groups.set(fixture.id, seedGroup(fixture));
  return [...groups.values()];
}

const seedGroup = ({ id, code, tax_class_id, exclude_website_ids }: CustomerGroupFixture & { id: number }) => ({
  id,
  code,
  tax_class_id: tax_class_id ?? RETAIL_CUSTOMER,
  exclude_website_ids: exclude_website_ids ?? [],
});
