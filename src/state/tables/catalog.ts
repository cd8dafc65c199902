import type { CategoryFixture, ProductFixture } from '../document/catalog-fixtures.ts';
import { withIds } from '../seed/seed-accounts.ts';
import { type TableBase, tableBase } from './table.ts';

/** A product as its document says; what it does not say is made up by whoever shows it. */
export interface Product {
  readonly id: number;
  readonly sku: string;
  /** In GraphQL's field names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Category {
  readonly id: number;
  readonly url_key: string;
  /** Url key of the one above it; null at the top. */
  readonly parent: string | null;
  /** In GraphQL's field names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** MySQL compares a sku without regard to case. */
export const productKey = (sku: string): string => sku.toLowerCase();

/** A name as Magento makes a path of it. */
export const urlKeyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

export const seedProducts = (fixtures: readonly ProductFixture[] = []): TableBase<Product> =>
  tableBase<Product>(
    withIds<ProductFixture>(fixtures).map(({ id, ...fields }) => ({ id, sku: fields.sku, fields })),
    ({ sku }) => productKey(sku),
  );

export const seedCategories = (fixtures: readonly CategoryFixture[] = []): TableBase<Category> =>
  tableBase<Category>(
    withIds<CategoryFixture>(fixtures).map(({ id, parent, ...fields }) => ({
      // 1 and 2 are Magento's root and default category.
      id: fixtures.some((fixture) => fixture.id !== undefined) ? id : id + 2,
      url_key: fields.url_key ?? urlKeyOf(fields.name),
      parent: parent ?? null,
      fields,
    })),
    ({ url_key }) => url_key,
  );
