import type { CategoryChange, ProductChange } from './document/campaign-fixtures.ts';

/** A campaign of content staging: products and categories that differ for a time. Times are milliseconds since 1970. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly from: number;
  /** The end, which is not a part of it; `null` if it does not end. */
  readonly to: number | null;
  readonly products: readonly ProductChange[];
  readonly categories: readonly CategoryChange[];
}
