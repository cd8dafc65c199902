/** A coupon of a cart price rule. Times are milliseconds since 1970. */
export interface Coupon {
  readonly code: string;
  /** Label of the discount. Default: the code. */
  readonly label?: string | undefined;
  /** Percentage of the price of each item. */
  readonly percent?: number | undefined;
  /** Amount in the currency of the store view, for the whole cart. */
  readonly amount?: number | undefined;
  /** Minimum subtotal to which it applies. */
  readonly min_subtotal?: number | undefined;
  readonly free_shipping: boolean;
  readonly is_active: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

/** Terms that a checkout shows. [app/code/Magento/CheckoutAgreements/Api/Data/AgreementInterface.php] */
export interface Agreement {
  readonly agreement_id: number;
  readonly name: string;
  readonly content: string;
  readonly content_height: string | null;
  readonly checkbox_text: string;
  readonly is_active: boolean;
  readonly is_html: boolean;
  readonly mode: 'AUTO' | 'MANUAL';
  /** Codes of the store views that show it. Default: all. */
  readonly stores?: readonly string[] | undefined;
}

/** The key of a coupon: its code, which MySQL compares without regard to letter case. */
export const couponKey = (code: string): string => code.trim().toLowerCase();
