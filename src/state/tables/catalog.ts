import { uidOf } from '../../magento/schema/uid.ts';

/** A product of the fixture document; fields that it does not contain are generated when they are requested. */
export interface Product {
  readonly id: number;
  readonly sku: string;
  /** By GraphQL field name. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Category {
  readonly id: number;
  readonly url_key: string;
  /** URL key of the parent category; `null`: the root category. */
  readonly parent: string | null;
  /** By GraphQL field name. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** MySQL compares SKUs without regard to letter case. */
export const productKey = (sku: string): string => sku.toLowerCase();

/** Derives a URL key from a name, as Magento does. */
export const urlKeyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** How a campaign names a category: by the first of these properties that it contains. */
interface CategoryReference {
  readonly id?: number | undefined;
  readonly uid?: string | undefined;
  readonly url_key?: string | undefined;
}

/** Whether a reference names a category: by id, else by uid, else by URL key. */
export function isOfCategory(
  { id, uid, url_key }: CategoryReference,
  category: { readonly id: number; readonly url_key: string },
): boolean {
  if (id !== undefined) return id === category.id;
  return uid === undefined ? url_key === category.url_key : uid === uidOf(category.id);
}
