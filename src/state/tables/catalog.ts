import { uidOf } from '../../magento/schema/uid.ts';

/** A product of the fixture document. Fields that it does not contain are generated when they are requested. */
export interface Product {
  readonly id: number;
  readonly sku: string;
  /** Values by name of the GraphQL field. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A category of the fixture document. */
export interface Category {
  readonly id: number;
  readonly url_key: string;
  /** URL key of the parent category; `null`: the root category. */
  readonly parent: string | null;
  /** Values by name of the GraphQL field. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The unique key of a product: its SKU, which MySQL compares without regard to letter case. */
export const productKey = (sku: string): string => sku.toLowerCase();

/** Derives a URL key from a name, as Magento does. */
export const urlKeyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A reference of a campaign to a category, by the first of these properties that it contains. */
interface CategoryReference {
  readonly id?: number | undefined;
  readonly uid?: string | undefined;
  readonly url_key?: string | undefined;
}

/** Whether a reference is to a category: by its id, uid or URL key, in this order. */
export function isOfCategory(
  { id, uid, url_key }: CategoryReference,
  category: { readonly id: number; readonly url_key: string },
): boolean {
  if (id !== undefined) return id === category.id;
  return uid === undefined ? url_key === category.url_key : uid === uidOf(category.id);
}
