import type { RowOf, ScalarValues } from '../../magento/attributes/field.ts';
import type { ConfigValue } from '../../magento/config/config-path.ts';
import type { addressFields } from './address-fields.ts';
import type { adminFields } from './admin-fields.ts';
import type { customerFields } from './customer-fields.ts';
import type { customerOrderFields, customerOrderItemFields } from './placed-order-fields.ts';
import type { TwoFactor } from './two-factor-rows.ts';

/** Rows of a world. Times are milliseconds since 1970; the names of the properties are Magento's. */
export interface Website {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly config: ConfigScope;
}

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

export interface CustomerGroup {
  readonly id: number;
  readonly code: string;
  readonly tax_class_id: number;
  /** Websites that exclude the group. */
  readonly exclude_website_ids: readonly number[];
}

/** Where an account is created that names neither a website nor a store view. */
export interface DefaultStores {
  readonly website: string;
  readonly defaultStoreId: number;
  readonly stores: readonly Store[];
}

/** Settings of one scope, by configuration path. */
export type ConfigScope = Readonly<Record<string, ConfigValue>>;

export interface Region {
  readonly region?: string | null;
  readonly region_code?: string | null;
  readonly region_id?: number | null;
}

export interface CustomAttribute {
  readonly attribute_code: string;
  readonly value: ConfigValue;
}

interface AddressValues extends ScalarValues {
  readonly region: Region;
  readonly custom_attributes: readonly CustomAttribute[];
}

export type Address = RowOf<typeof addressFields, AddressValues>;

interface OrderValues extends ScalarValues {
  readonly quantity: number;
  readonly unparsed_time: string;
  readonly order_items: readonly CustomerOrderItem[];
}

export type CustomerOrderItem = RowOf<typeof customerOrderItemFields, OrderValues>;

/** An order of the fixture document. */
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

export type Customer = RowOf<typeof customerFields, CustomerValues>;

export interface Role {
  readonly id: number;
  readonly name: string;
  readonly resources: readonly string[];
}

interface AdminValues extends ScalarValues {
  readonly two_factor: TwoFactor;
}

export type Admin = RowOf<typeof adminFields, AdminValues>;

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
  /** Where an activation posts the keys; `null`: an activation issues the tokens at once. */
  readonly callback_url: string | null;
  /** Page that the merchant's browser opens then. */
  readonly identity_url: string | null;
  /** When the merchant activated it, which starts the OAuth handshake. `null`: when the world started. */
  readonly activated_at: number | null;
  /** What Magento then sends to the integration; `null`: it follows from the seed. */
  readonly oauth_verifier: string | null;
  /** Issued by the first step of the handshake, exchanged in the second. */
  readonly request_token: string | null;
  readonly request_token_secret: string | null;
}

/** Each website can have one account per e-mail address; MySQL compares it without regard to letter case. */
export const customerKey = (email: string, website: string): string => `${website}/${email.toLowerCase()}`;

/** MySQL compares codes without regard to letter case. */
export const groupKey = (code: string): string => code.toLowerCase();

/** MySQL compares user names without regard to letter case. */
export const adminKey = (username: string): string => username.toLowerCase();
