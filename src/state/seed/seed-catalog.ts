import type { CategoryFixture, ProductFixture } from '../document/catalog-fixtures.ts';
import { identifyCategories } from '../document/identify-categories.ts';
import { assignIds } from '../tables/assign-ids.ts';
import { type Category, type Product, productKey } from '../tables/catalog.ts';
import { type TableBase, tableBase } from '../tables/table.ts';

/** Indexes the products of the document. */
export const seedProducts = (fixtures: readonly ProductFixture[] = []): TableBase<Product> =>
  tableBase<Product>(
    assignIds<ProductFixture>(fixtures).map(({ id, ...fields }) => ({ id, sku: fields.sku, fields })),
    ({ sku }) => productKey(sku),
  );

/** Indexes the categories of the document. */
export const seedCategories = (fixtures?: readonly CategoryFixture[]): TableBase<Category> =>
  tableBase<Category>(
    identifyCategories(fixtures).map(({ id, url_key, fixture: { parent, ...fields } }) => ({
      id,
      url_key,
      parent: parent ?? null,
      fields,
    })),
    ({ url_key }) => url_key,
  );
