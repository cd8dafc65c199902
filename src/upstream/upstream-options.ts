/** A real store that answers what is not served here. */
export interface UpstreamOptions {
  /** Base URL of the store. */
  readonly url: string;
  /** The account whose token replaces that of every customer. Default: requests go out without a token. */
  readonly customer?: { readonly email: string; readonly password: string } | undefined;
  /** The account whose token replaces that of every admin and integration. Default: requests go out without a token. */
  readonly admin?:
    | { readonly username: string; readonly password: string; readonly totpSecret?: string | undefined }
    | undefined;
  /** Milliseconds until a request is given up. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
}

export const DEFAULT_UPSTREAM_TIMEOUT = 10_000;

export const EXPECTED_STORE_URL = 'the base URL of a store, such as https://shop.example';

/** Whether a string is the base URL of a store. A user name and a password in it would be a second way to sign in. */
export function isStoreUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** One line that says what goes out, and as whom. */
export function describeUpstream({ url, customer, admin }: UpstreamOptions): string {
  const accounts = [
    customer && `customers as ${customer.email}`,
    admin && `admins and integrations as ${admin.username}`,
    (!customer || !admin) && 'others without a token',
  ];
  return `REST routes and GraphQL fields that are not served here go to ${new URL(url).href}: ${accounts.filter(Boolean).join(', ')}`;
}
