import { EXPECTED_STORE_URL, isStoreUrl, type UpstreamOptions } from '../upstream/upstream-options.ts';
import { InvalidValue, type OptionDefinition, string } from './option-definition.ts';
import { UsageError } from './usage-error.ts';

/** Parts of an account, separated by colons. The last part may contain colons unless a further one is optional. */
const account = (texts: Parameters<typeof string>[0], pattern: RegExp, expected: string) => ({
  ...string(texts),
  parse(values: readonly string[]): string {
    const value = values.at(-1) ?? '';
    // The value is a secret, so it is not repeated.
    if (!pattern.test(value)) throw new InvalidValue('…', expected);
    return value;
  },
});

const CUSTOMER = /^([^:]+):(.+)$/s;
const ADMIN = /^([^:]+):(.+?)(?::([A-Z2-7]{16,}=*))?$/s;

export const upstreamDefinitions = {
  upstream: {
    ...string({
      flags: '--upstream <url>',
      description: 'base URL of a real store that answers REST routes and GraphQL root fields that are not served here',
    }),
    parse(values: readonly string[]) {
      const url = values.at(-1) ?? '';
      if (!isStoreUrl(url)) throw new InvalidValue(url, EXPECTED_STORE_URL);
      return url;
    },
  } satisfies OptionDefinition<string | undefined>,
  upstreamCustomer: account(
    {
      flags: '--upstream-customer <email:password>',
      description: 'account of the upstream store whose token replaces that of every customer',
    },
    CUSTOMER,
    'EMAIL:PASSWORD',
  ),
  upstreamAdmin: account(
    {
      flags: '--upstream-admin <username:password[:secret]>',
      description:
        'account of the upstream store whose token replaces that of every admin and integration; with the secret of its authenticator',
    },
    ADMIN,
    'USERNAME:PASSWORD or USERNAME:PASSWORD:TOTP_SECRET',
  ),
};

/** @throws UsageError for an account without a store */
export function readUpstream(read: <Value>(option: OptionDefinition<Value>) => Value): UpstreamOptions | undefined {
  const url = read(upstreamDefinitions.upstream);
  const customer = read(upstreamDefinitions.upstreamCustomer);
  const admin = read(upstreamDefinitions.upstreamAdmin);
  if (url === undefined) {
    if (customer === undefined && admin === undefined) return undefined;
    throw new UsageError(`${customer === undefined ? '--upstream-admin' : '--upstream-customer'} needs --upstream`);
  }
  const [, email = '', customerPassword = ''] = CUSTOMER.exec(customer ?? '') ?? [];
  const [, username = '', password = '', totpSecret] = ADMIN.exec(admin ?? '') ?? [];
  return {
    url,
    ...(customer !== undefined && { customer: { email, password: customerPassword } }),
    ...(admin !== undefined && { admin: { username, password, totpSecret } }),
  };
}
