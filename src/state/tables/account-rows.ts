import type { ConfigValue } from '../../magento/config/config-path.ts';
import type { OrderFixture } from '../document/catalog-fixtures.ts';
import type { TwoFactor } from './two-factor-rows.ts';

/** Times are milliseconds since 1970. Names are Magento's. */
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
  /** Websites that the group is left out of. */
  readonly exclude_website_ids: readonly number[];
}

export type ConfigScope = Readonly<Record<string, ConfigValue>>;

export interface Address {
  readonly id: number;
  readonly firstname: string;
  readonly lastname: string;
  readonly middlename?: string | null;
  readonly prefix?: string | null;
  readonly suffix?: string | null;
  readonly company?: string | null;
  readonly street: readonly string[];
  readonly city: string;
  readonly region?: Region;
  readonly postcode?: string | null;
  readonly country_code: string;
  readonly telephone?: string | null;
  readonly fax?: string | null;
  readonly vat_id?: string | null;
  readonly default_billing: boolean;
  readonly default_shipping: boolean;
  readonly custom_attributes?: readonly CustomAttribute[];
}

export interface Region {
  readonly region?: string | null;
  readonly region_code?: string | null;
  readonly region_id?: number | null;
}

export interface CustomAttribute {
  readonly attribute_code: string;
  readonly value: ConfigValue;
}

export interface Customer {
  readonly id: number;
  readonly email: string;
  readonly password: string | null;
  readonly firstname: string;
  readonly lastname: string;
  readonly middlename: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly dob: string | null;
  readonly gender: number | null;
  readonly taxvat: string | null;
  /** Code of the website the account belongs to, and of the store view it was made in. */
  readonly website: string;
  readonly store: string;
  readonly group_id: number;
  readonly is_active: boolean;
  readonly is_subscribed: boolean;
  readonly allow_remote_shopping_assistance: boolean;
  readonly addresses: readonly Address[];
  readonly custom_attributes: readonly CustomAttribute[];
  /** Null: when the world started. So is the time of a reset token that has none. */
  readonly created_at: number | null;
  readonly updated_at: number | null;
  /** A stored key means: not confirmed, where confirmation is on. */
  readonly confirmation: string | null;
  readonly rp_token: string | null;
  readonly rp_token_created_at: number | null;
  /** A one-time password, used up by `exchangeOtpForCustomerToken`; without a time it never ends. */
  readonly otp: string | null;
  readonly otp_expires_at: number | null;
  /** The account lock: `failures_num`, `first_failure`, `lock_expires` of Magento's row. */
  readonly failures: number;
  readonly first_failure: number | null;
  readonly locked_until: number | null;
  readonly last_login_at: number | null;
  /** Nothing where the document says nothing: then they are made up. */
  readonly orders?: readonly OrderFixture[];
  readonly wishlist?: OrderFixture['items'];
}

export interface Role {
  readonly id: number;
  readonly name: string;
  readonly resources: readonly string[];
}

export interface Admin {
  readonly id: number;
  readonly username: string;
  readonly password: string | null;
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  /** Name of the role; null for an admin that has none. */
  readonly role: string | null;
  readonly is_active: boolean;
  /** With a secret, the google provider is configured and active. */
  readonly totp_secret: string | null;
  readonly two_factor: TwoFactor;
  readonly last_login_at: number | null;
}

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
  /** When the merchant pressed Activate, which begins the handshake. Null: when the world started. */
  readonly activated_at: number | null;
  /** What Magento posts to the integration then; null: it comes from the seed. */
  readonly oauth_verifier: string | null;
  /** Made by the first half of the handshake, used up by the second. */
  readonly request_token: string | null;
  readonly request_token_secret: string | null;
}

/** An e-mail may have one account in each website; MySQL compares it without regard to case. */
export const customerKey = (email: string, website: string): string => `${website}/${email.toLowerCase()}`;
/** MySQL compares codes without regard to case. */
export const groupKey = (code: string): string => code.toLowerCase();
export const adminKey = (username: string): string => username.toLowerCase();
