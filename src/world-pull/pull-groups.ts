import * as v from 'valibot';
import type { CustomerGroupFixture } from '../state/document/account-fixtures.ts';
import { RETAIL_CUSTOMER } from '../state/seed/seed-groups.ts';
import { INSTALLED_GROUPS } from '../state/tables/installed-groups.ts';
import type { AreaReader } from './area-reader.ts';

/** The customer groups of a store. */
export interface PulledGroups {
  /** The groups that differ from the installed ones. */
  readonly groups: readonly CustomerGroupFixture[];
  /** The codes of all groups, by id. */
  readonly codes: ReadonlyMap<number, string>;
}

const groupRow = v.object({
  id: v.number(),
  code: v.string(),
  tax_class_id: v.optional(v.number(), RETAIL_CUSTOMER),
  extension_attributes: v.optional(v.object({ exclude_website_ids: v.optional(v.array(v.number()), []) })),
});

/** The groups of a new installation, in place of groups that cannot be read. */
export const DEFAULT_GROUPS: PulledGroups = {
  groups: [],
  codes: new Map(INSTALLED_GROUPS.map((code, id) => [id, code])),
};

/** Reads the customer groups. [Customer/etc/webapi.xml] */
export async function pullGroups(reader: AreaReader): Promise<PulledGroups> {
  const { items } = await reader.list('customerGroups/search', groupRow);
  const fixtures = items.map(({ id, code, tax_class_id, extension_attributes }) => {
    const excluded = extension_attributes?.exclude_website_ids ?? [];
    return {
      id,
      code,
      ...(tax_class_id !== RETAIL_CUSTOMER && { tax_class_id }),
      ...(excluded.length > 0 && { exclude_website_ids: excluded }),
    };
  });
  return {
    groups: fixtures.filter(
      (fixture) => DEFAULT_GROUPS.codes.get(fixture.id) !== fixture.code || Object.keys(fixture).length > 2,
    ),
    codes: new Map(items.map(({ id, code }) => [id, code])),
  };
}
