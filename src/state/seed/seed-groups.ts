import type { CustomerGroupFixture } from '../document/account-fixtures.ts';
import type { CustomerGroup } from '../tables/account-rows.ts';

/** Tax class of retail customers. */
export const RETAIL_CUSTOMER = 3;

/** Groups that every Magento is installed with. [app/code/Magento/Customer/Setup/Patch/Data/DefaultCustomerGroupsAndAttributes.php] */
const INSTALLED = ['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer'];

/** The groups that are always there, and those of a document: a group with the id of an installed one takes its place. */
export function seedGroups(fixtures: readonly CustomerGroupFixture[] = []): CustomerGroup[] {
  const groups = new Map(INSTALLED.map((code, id) => [id, seedGroup({ id, code })]));
  const given = new Set(fixtures.map(({ id }) => id));
  let next = INSTALLED.length;
  for (const fixture of fixtures) {
    while (fixture.id === undefined && given.has(next)) next += 1;
    const id = fixture.id ?? next;
    if (fixture.id === undefined) next += 1;
    groups.set(id, seedGroup({ ...fixture, id }));
  }
  return [...groups.values()];
}

const seedGroup = ({ id, code, tax_class_id, exclude_website_ids }: CustomerGroupFixture & { id: number }) => ({
  id,
  code,
  tax_class_id: tax_class_id ?? RETAIL_CUSTOMER,
  exclude_website_ids: exclude_website_ids ?? [],
});
