import type { StoreAccounts } from '../drift/store-accounts.ts';
import { type ConnectionOptions, connectionDefinitions, readConnectionOptions } from './connection-options.ts';
import {
  flagOption,
  InvalidValue,
  lastValue,
  type OptionDefinition,
  type OptionHelp,
  splitAtCommas,
  stringListOption,
  stringOption,
} from './option-definition.ts';
import { type ReportOptions, readReportOptions, reportDefinitions } from './report-options.ts';
import { type ReadOption, serveDefinitions } from './serve-options.ts';
import { readAdmin, readCustomer, readStoreUrl } from './store-arguments.ts';
import { missingOption } from './usage-error.ts';

/** Options of `drift`. */
export interface DriftCommandOptions extends Omit<StoreAccounts, 'values'>, ConnectionOptions, ReportOptions {
  /** Base URL of the store, without a slash at its end. */
  readonly against: string;
  readonly destructive: boolean;
  readonly magento: string | undefined;
  readonly fixtures: string | undefined;
  readonly skip: readonly string[];
  readonly ignoredHeaders: readonly string[];
}

/** An option without a default, whose value is not a string after parsing. */
const parsedOption = <Value>(help: OptionHelp) => ({
  ...stringOption(help),
  // Without the cast the type of the value would be inferred as `undefined`.
  defaultValue: undefined as Value | undefined,
});

/** Definitions of the options of `drift`. */
export const driftDefinitions = {
  against: {
    ...stringOption({
      flags: '--against <url>',
      description: 'base URL of the store, or URL of its GraphQL endpoint',
      defaultText: 'none; required',
    }),
    parse: (values: readonly string[]) => readStoreUrl(lastValue(values)),
  },
  customer: {
    ...parsedOption<StoreAccounts['customer']>({
      flags: '--customer <email:password>',
      description: 'account of a customer of the store, for tests only',
      defaultText: 'none; required',
    }),
    parse: (values: readonly string[]) => readCustomer(lastValue(values)),
  },
  admin: {
    ...parsedOption<NonNullable<StoreAccounts['admin']>>({
      flags: '--admin <user:password:secret>',
      description: 'account of an admin, with the secret of its authenticator app (base 32) if it has a second factor',
    }),
    parse: (values: readonly string[]) => readAdmin(lastValue(values)),
  },
  store: {
    ...stringOption({
      flags: '--store <code>',
      description: 'store view of the requests',
      defaultText: 'the default one',
    }),
    parse(values: readonly string[]) {
      const code = lastValue(values);
      if (!/^[a-zA-Z]\w*$/.test(code)) throw new InvalidValue(code, 'the code of a store view');
      return code;
    },
  },
  product: stringOption({
    flags: '--product <sku>',
    description: 'simple product in stock without options, which --destructive adds to carts and orders',
  }),
  destructive: flagOption({
    flags: '--destructive',
    description:
      'also run the scenarios that create accounts, carts and orders, change them, and lock accounts; not for a live store',
  }),
  magento: {
    ...serveDefinitions.magento,
    description: 'Magento release to compare the store with',
    defaultText: 'the one that is detected',
  },
  fixtures: {
    ...serveDefinitions.fixtures,
    description: 'YAML or JSON file with fixtures, such as traits and settings of the store',
    defaultText: 'none',
  },
  skip: stringListOption(
    { flags: '--skip <scenarios>', description: 'ids or subjects of scenarios to skip, separated by commas' },
    splitAtCommas,
  ),
  ignoreHeaders: stringListOption(
    { flags: '--ignore-headers <names>', description: 'names of headers not to compare, separated by commas' },
    (values) => splitAtCommas(values).map((name) => name.toLowerCase()),
  ),
  ...connectionDefinitions,
  ...reportDefinitions,
};

/**
 * The options of `drift`, from options, environment variables and defaults.
 *
 * @throws UsageError when a required option is missing
 */
export function readDriftOptions(read: ReadOption): DriftCommandOptions {
  return {
    against: required(read, driftDefinitions.against),
    customer: required(read, driftDefinitions.customer),
    admin: read(driftDefinitions.admin),
    store: read(driftDefinitions.store),
    product: read(driftDefinitions.product),
    destructive: read(driftDefinitions.destructive),
    magento: read(driftDefinitions.magento),
    fixtures: read(driftDefinitions.fixtures),
    skip: read(driftDefinitions.skip),
    ignoredHeaders: read(driftDefinitions.ignoreHeaders),
    ...readConnectionOptions(read),
    ...readReportOptions(read),
  };
}

function required<Value>(read: ReadOption, definition: OptionDefinition<Value | undefined>): Value {
  const value = read(definition);
  if (value === undefined) throw missingOption(definition.flags);
  return value;
}
