import { assignIds } from '../tables/assign-ids.ts';
import { urlKeyOf } from '../tables/catalog.ts';
import type { CategoryFixture } from './catalog-fixtures.ts';

/** First id of generated categories. Magento's root category has the id 1, its default category the id 2. */
const FIRST_CATEGORY_ID = 3;

interface IdentifiedCategory {
  readonly id: number;
  readonly url_key: string;
  readonly fixture: CategoryFixture;
}

/** Assigns ids and URL keys to the categories of a document. If the document has no ids, they start at 3. */
export function identifyCategories(fixtures: readonly CategoryFixture[] = []): IdentifiedCategory[] {
  const offset = fixtures.some(({ id }) => id !== undefined) ? 0 : FIRST_CATEGORY_ID - 1;
  return assignIds(fixtures).map(({ id, ...fixture }) => ({
    id: id + offset,
    url_key: fixture.url_key ?? urlKeyOf(fixture.name),
    fixture,
  }));
}
