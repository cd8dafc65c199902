/** A request as a page of Adobe's documentation shows it, with the kind of result that the page describes. */
export interface DocumentedRequest {
  /** The root field that the page documents. */
  readonly operation: string;
  /** Default: a guest. */
  readonly as?: 'customer' | 'new_customer' | 'admin' | 'integration';
  /** `<name>` is replaced by a saved value. */
  readonly query: string;
  /** The message of the error that the page documents; default: none. */
  readonly error?: string;
  /** What the data contains. */
  readonly data: object;
  /** Values for later requests: their names, and their paths in the data. */
  readonly save?: Readonly<Record<string, string>>;
}

export const ADDRESS =
  '{ firstname: "Mara", lastname: "Lind", street: ["1 Main St"], city: "Austin", region: "TX", postcode: "78701", country_code: "US", telephone: "5125550100" }';

export const CUSTOMER_ADDRESS =
  'firstname: "Mara", lastname: "Lind", street: ["1 Main St"], city: "Austin", region: { region_id: 57 }, postcode: "78701", country_code: US, telephone: "5125550100"';
