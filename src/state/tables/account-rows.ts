import type { RowOf, ScalarValues } from '../../magento/attributes/field.ts';
import type { ConfigValue } from '../../magento/config/config-path.ts';
import type { addressFields } from './address-fields.ts';
import type { adminFields } from './admin-fields.ts';
import type { customerFields } from './customer-fields.ts';
import type { customerOrderFields, customerOrderItemFields } from './placed-order-fields.ts';
import type { TwoFactor } from './two-factor-rows.ts';

/** A website. In all rows, times are milliseconds since 1970, and the names of properties are Magento's. */
export interface Website {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly config: ConfigScope;
}

/** A store view. */
export interface Store {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Code of its website. */
  readonly website: string;
  readonly locale: string;
  readonly currency: string;
  readonly is_active: boolean;
  readonly config: ConfigScope;
}

/** A customer group. */
export interface CustomerGroup {
  readonly id: number;
  readonly code: string;
  readonly tax_class_id: number;
  /** Websites that exclude the group. */
  readonly exclude_website_ids: readonly number[];
}

/** The website and store view of an account that names neither. */
export interface DefaultStores {
  readonly website: string;
  readonly defaultStoreId: number;
  readonly stores: readonly Store[];
}

/** Settings of one scope, by configuration path. */
export type ConfigScope = Readonly<Record<string, ConfigValue>>;

/** A state or province of an address. */
export interface Region {
  readonly region?: string | null;
  readonly region_code?: string | null;
  readonly region_id?: number | null;
}

/** The value of an attribute that the store has added. */
export interface CustomAttribute {
  readonly attribute_code: string;
  readonly value: ConfigValue;
}

interface AddressValues extends ScalarValues {
  readonly region: Region;
  readonly custom_attributes: readonly CustomAttribute[];
}

/** An address of a customer. */
export type Address = RowOf<typeof addressFields, AddressValues>;

interface OrderValues extends ScalarValues {
  readonly quantity: number;
  readonly unparsed_time: string;
  readonly order_items: readonly CustomerOrderItem[];
}

/** An item of an order of a customer in the fixture document. */
export type CustomerOrderItem = RowOf<typeof customerOrderItemFields, OrderValues>;

/** An order of a customer in the fixture document. */
export type CustomerOrder = RowOf<typeof customerOrderFields, OrderValues>;

/** A stored payment method. [Vault/Api/Data/PaymentTokenInterface.php] */
export interface PaymentToken {
  readonly public_hash: string;
  readonly payment_method_code: string;
  readonly type: 'card' | 'account';
  /** JSON of the payment provider, such as the last digits of a card. */
  readonly details: string;
}

interface CustomerValues extends ScalarValues {
  readonly payment_tokens: readonly PaymentToken[];
  readonly addresses: readonly Address[];
  readonly custom_attributes: readonly CustomAttribute[];
  readonly orders: readonly CustomerOrder[];
  readonly order_items: readonly CustomerOrderItem[];
}

/** A customer. */
export type Customer = RowOf<typeof customerFields, CustomerValues>;

/** A role of admins. */
export interface Role {
  readonly id: number;
  readonly name: string;
  readonly resources: readonly string[];
}

interface AdminValues extends ScalarValues {
  readonly two_factor: TwoFactor;
}

/** An admin user. */
export type Admin = RowOf<typeof adminFields, AdminValues>;

/** An integration. */
export interface Integration {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly resources: readonly string[];
  readonly status: 'active' | 'inactive';
  readonly access_token: string | null;
  readonly access_token_secret: string | null;
  readonly consumer_key: string | null;
  readonly consumer_secret: string | null;
  /** URL to which an activation posts the keys; `null`: an activation issues the tokens at once. */
  readonly callback_url: string | null;
  /** Page that the merchant's browser opens after the activation. */
  readonly identity_url: string | null;
  /** When the merchant activated it, which starts the OAuth handshake. `null`: when the world started. */
  readonly activated_at: number | null;
  /** Verifier that Magento sends to the integration at its activation; `null`: generated from the seed. */
  readonly oauth_verifier: string | null;
  /** Token that the first step of the handshake issues, and the second step exchanges. */
  readonly request_token: string | null;
  readonly request_token_secret: string | null;
}

/** The unique key of a customer: website and e-mail address, which MySQL compares without regard to letter case. */
export const customerKey = (email: string, website: string): string => `${website}/${email.toLowerCase()}`;

/** The website and the e-mail address, in lower case, in the key of a customer. Codes of websites have no slash. */
export function parseCustomerKey(key: string): { readonly email: string; readonly website: string } {
  const slash = key.indexOf('/');
  return { email: key.slice(slash + 1), website: key.slice(0, slash) };
}

/** The unique key of a customer group: its code, which MySQL compares without regard to letter case. */
export const groupKey = (code: string): string => code.toLowerCase();

/** The unique key of an admin: the user name, which MySQL compares without regard to letter case. */
export const adminKey = (username: string): string => username.toLowerCase();
