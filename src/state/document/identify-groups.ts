import { assignIds, type WithId } from '../tables/assign-ids.ts';
import { INSTALLED_GROUPS } from '../tables/installed-groups.ts';
import type { CustomerGroupFixture } from './account-fixtures.ts';

const INSTALLED_IDS = { firstId: 0, lastId: INSTALLED_GROUPS.length - 1 };

/** Assigns ids to the customer groups of a document: the next free numbers after those of the installed groups. */
export const identifyGroups = (fixtures: readonly CustomerGroupFixture[] = []): WithId<CustomerGroupFixture>[] =>
  assignIds(fixtures, [INSTALLED_IDS]);
