import type { UpstreamFixture } from '../state/document/upstream-fixtures.ts';

/** A real store that answers the requests which this server does not serve. */
export interface UpstreamOptions {
  /** Base URL of the store. */
  readonly url: string;
  /** The account whose token replaces that of every customer. Default: requests are forwarded without a token. */
  readonly customer?: { readonly email: string; readonly password: string } | undefined;
  /** The account whose token replaces that of every admin and integration. Default: requests are forwarded without a token. */
  readonly admin?:
    | { readonly username: string; readonly password: string; readonly totpSecret?: string | undefined }
    | undefined;
  /** Timeout of a forwarded request, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
}

/** Timeout of a forwarded request, in milliseconds. */
export const DEFAULT_UPSTREAM_TIMEOUT = 10_000;

/** Describes a valid store URL, for messages. */
export const EXPECTED_STORE_URL = 'the base URL of a store, such as https://shop.example';

/** Whether a string is the base URL of a store. It must not contain a user name or a password. */
export function isStoreUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/**
 * One line about the requests that are forwarded, and the accounts whose tokens they get.
 *
 * @param fixture the accounts of the fixtures
 */
export function describeUpstream(options: UpstreamOptions, fixture: UpstreamFixture): string {
  const { url, customer = fixture.customer, admin = fixture.admin } = options;
  const accounts = [
    customer && `customers as ${customer.email}`,
    admin && `admins and integrations as ${admin.username}`,
    (!customer || !admin) && 'others without a token',
  ];
  return `REST routes and GraphQL fields that are not served here go to ${new URL(url).href}: ${accounts.filter(Boolean).join(', ')}`;
}
