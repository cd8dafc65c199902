import type { StoreAccounts } from '../drift/store-accounts.ts';
import { type ConnectionOptions, connectionDefinitions, readConnectionOptions } from './connection-options.ts';
import { driftDefinitions } from './drift-options.ts';
import { flagOption, InvalidValue, integerOption, stringOption } from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';
import { readStoreUrl } from './store-arguments.ts';
import { missingOption, UsageError } from './usage-error.ts';

/** Maximum of the option `--products`. */
const MAX_PRODUCTS = 10_000;

/** Options of `world pull`. */
export interface WorldPullOptions extends ConnectionOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly admin: NonNullable<StoreAccounts['admin']>;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly products: number;
  readonly magento: string | undefined;
}

/** Definitions of the options of `world pull`. */
export const worldPullDefinitions = {
  admin: { ...driftDefinitions.admin, defaultText: 'none; required' },
  output: stringOption({
    flags: '-o, --output <file>',
    description: 'file to write: YAML, or JSON if its name ends with .json',
    defaultText: 'standard output, as YAML',
  }),
  force: flagOption({ flags: '--force', description: 'replace the file if it exists' }),
  products: integerOption({ flags: '--products <number>', description: 'maximum number of products to read' }, 200, {
    max: MAX_PRODUCTS,
    expected: `a number of products (0 to ${MAX_PRODUCTS})`,
  }),
  magento: { ...driftDefinitions.magento, description: 'Magento release of the store' },
  ...connectionDefinitions,
};

/**
 * The options of `world pull`, from arguments, options, environment variables and defaults.
 *
 * @throws UsageError when the URL is invalid or the account is missing
 */
export function readWorldPullOptions(read: ReadOption, url: string): WorldPullOptions {
  const admin = read(worldPullDefinitions.admin);
  if (admin === undefined) throw missingOption(worldPullDefinitions.admin.flags);
  return {
    baseUrl: readUrl(url),
    admin,
    output: read(worldPullDefinitions.output),
    force: read(worldPullDefinitions.force),
    products: read(worldPullDefinitions.products),
    magento: read(worldPullDefinitions.magento),
    ...readConnectionOptions(read),
  };
}

function readUrl(url: string): string {
  try {
    return readStoreUrl(url);
  } catch (error) {
    if (error instanceof InvalidValue) throw new UsageError(`<url>: ${error.message}`);
    throw error;
  }
}
