import { assignIds } from '../tables/assign-ids.ts';
import { urlKeyOf } from '../tables/catalog.ts';
import type { CategoryFixture } from './catalog-fixtures.ts';

/** Magento's root category has id 1, its default category id 2. */
const FIRST_CATEGORY_ID = 3;

interface IdentifiedCategory {
  readonly id: number;
  readonly url_key: string;
  readonly fixture: CategoryFixture;
}

/** The categories of a document with their ids and URL keys. Generated ids start at 3 if the document has no ids. */
export function identifyCategories(fixtures: readonly CategoryFixture[] = []): IdentifiedCategory[] {
  const offset = fixtures.some(({ id }) => id !== undefined) ? 0 : FIRST_CATEGORY_ID - 1;
  return assignIds(fixtures).map(({ id, ...fixture }) => ({
    id: id + offset,
    url_key: fixture.url_key ?? urlKeyOf(fixture.name),
    fixture,
  }));
}
