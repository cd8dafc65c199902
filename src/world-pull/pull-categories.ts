import * as v from 'valibot';
import type { CategoryFixture } from '../state/document/catalog-fixtures.ts';
import { urlKeyOf } from '../state/tables/catalog.ts';
import type { AreaReader } from './area-reader.ts';
import { attributeValuesSchema, textOf } from './attribute-values.ts';

/** The categories of a store. */
export interface PulledCategories {
  readonly categories: readonly CategoryFixture[];
  /** The URL keys in the document, by id. */
  readonly urlKeys: ReadonlyMap<number, string>;
}

const categoryRow = v.object({
  id: v.number(),
  parent_id: v.nullish(v.number()),
  name: v.nullish(v.string()),
  is_active: v.nullish(v.boolean()),
  position: v.nullish(v.number(), 0),
  level: v.number(),
  custom_attributes: attributeValuesSchema,
});

/** Level of the first visible categories. The hidden root has level 0, the roots of the stores have level 1. */
const FIRST_LEVEL = 2;

/** Reads the categories below the roots of the stores, parents first. [Catalog/etc/webapi.xml] */
export async function pullCategories(reader: AreaReader): Promise<PulledCategories> {
  const { items } = await reader.list('categories/list', categoryRow, { sortField: 'entity_id' });
  const rows = items
    .filter(({ level, name }) => level >= FIRST_LEVEL && name != null)
    .toSorted((one, other) => one.level - other.level || (one.position ?? 0) - (other.position ?? 0));
  const urlKeys = new Map<number, string>();
  const used = new Set<string>();
  const categories = rows.map(({ id, parent_id, name, is_active, custom_attributes }): CategoryFixture => {
    const own = textOf(custom_attributes, 'url_key') || urlKeyOf(name ?? '') || `category-${id}`;
    // In Magento, categories with different parents may share their URL key.
    const url_key = used.has(own) ? `${own}-${id}` : own;
    used.add(url_key);
    urlKeys.set(id, url_key);
    const parent = urlKeys.get(parent_id ?? 0);
    return {
      id,
      name: name ?? '',
      url_key,
      ...(parent !== undefined && { parent }),
      ...(is_active === false && { is_active }),
    };
  });
  return { categories, urlKeys };
}
