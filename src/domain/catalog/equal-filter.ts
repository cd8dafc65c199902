/** A filter by one value or by several of them, such as Magento's `FilterEqualTypeInput`. */
export interface EqualFilter {
  readonly eq?: string | null;
  readonly in?: readonly (string | null)[] | null;
}
