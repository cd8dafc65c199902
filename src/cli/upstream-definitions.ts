import { EXPECTED_STORE_URL, isStoreUrl, type UpstreamOptions } from '../upstream/upstream-options.ts';
import { InvalidValue, lastValue, type OptionDefinition, type OptionHelp, stringOption } from './option-definition.ts';
import { UsageError } from './usage-error.ts';

/** Defines an option whose value is an account: its parts separated by colons, which a pattern matches. */
const accountOption = (help: OptionHelp, pattern: RegExp, expected: string) => ({
  ...stringOption(help),
  parse(values: readonly string[]): string {
    const value = lastValue(values);
    // The message does not repeat the value, which is secret.
    if (!pattern.test(value)) throw new InvalidValue('…', expected);
    return value;
  },
});

const CUSTOMER = /^([^:]+):(.+)$/s;
const ADMIN = /^([^:]+):(.+?)(?::([A-Z2-7]{16,}=*))?$/s;

/** Definitions of the options for an upstream store. */
export const upstreamDefinitions = {
  upstream: {
    ...stringOption({
      flags: '--upstream <url>',
      description: 'base URL of a real store that answers REST routes and GraphQL root fields that are not served here',
    }),
    parse(values: readonly string[]) {
      const url = lastValue(values);
      if (!isStoreUrl(url)) throw new InvalidValue(url, EXPECTED_STORE_URL);
      return url;
    },
  } satisfies OptionDefinition<string | undefined>,
  upstreamCustomer: accountOption(
    {
      flags: '--upstream-customer <email:password>',
      description: 'account of the upstream store whose token replaces that of every customer',
    },
    CUSTOMER,
    'EMAIL:PASSWORD',
  ),
  upstreamAdmin: accountOption(
    {
      flags: '--upstream-admin <username:password[:secret]>',
      description:
        'account of the upstream store whose token replaces that of every admin and integration; with the secret of its authenticator',
    },
    ADMIN,
    'USERNAME:PASSWORD or USERNAME:PASSWORD:TOTP_SECRET',
  ),
};

/**
 * The upstream store and its accounts; `undefined` if there is none.
 *
 * @throws UsageError for an account without `--upstream`
 */
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
