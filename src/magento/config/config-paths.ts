import type { Release } from '../releases/release.ts';
import { accountPaths } from './account-config.ts';
import { catalogPaths } from './catalog-config.ts';
import { checkoutPaths } from './checkout-config.ts';
import { type ConfigPathDefinition, type ConfigValue, defaultIn } from './config-path.ts';
import { contentPaths } from './content-config.ts';
import { customerAddressPaths } from './customer-address-config.ts';
import { generalPaths } from './general-config.ts';
import { graphqlPaths } from './graphql-config.ts';
import { inputLimitPaths } from './input-limit-config.ts';
import { paymentPaths } from './payment-config.ts';
import { recaptchaPaths } from './recaptcha-config.ts';
import { salesPaths } from './sales-config.ts';
import { twoFactorPaths } from './two-factor-config.ts';

/** The configuration paths that this server reads, with Magento's type and default. */
export const configPaths = {
  ...recaptchaPaths,
  ...catalogPaths,
  ...contentPaths,
  ...salesPaths,
  ...paymentPaths,
  ...checkoutPaths,
  ...customerAddressPaths,
  ...accountPaths,
  ...twoFactorPaths,
  ...graphqlPaths,
  ...inputLimitPaths,
  ...generalPaths,
} as const satisfies Readonly<Record<string, ConfigPathDefinition>>;

/** A configuration path that this server reads. */
export type KnownConfigPath = keyof typeof configPaths;

/** The type of a path's values after `readConfigValue`. */
export type ConfigTypeOf<Path extends KnownConfigPath> = {
  flag: boolean;
  number: number;
  string: string;
}[(typeof configPaths)[Path]['type']];

/** Whether this server reads a configuration path. */
export const isKnownConfigPath = (path: string): path is KnownConfigPath => Object.hasOwn(configPaths, path);

/** Defaults that differ from `default`, by path. */
export type ReleaseDefaults = Readonly<Partial<Record<KnownConfigPath, ConfigValue>>>;

/** The defaults of a release that differ from those of the newest. */
export function releaseDefaults(release: Release): ReleaseDefaults {
  const cached = defaultsByRelease.get(release.name);
  if (cached) return cached;
  const defaults = Object.fromEntries(
    Object.entries<ConfigPathDefinition>(configPaths)
      .filter(([, { earlierDefaults }]) => earlierDefaults !== undefined)
      .map(([path, definition]) => [path, defaultIn(release, definition)]),
  );
  defaultsByRelease.set(release.name, defaults);
  return defaults;
}

const defaultsByRelease = new Map<string, ReleaseDefaults>();

/** Paths by the field of the GraphQL type `StoreConfig` that returns their value unchanged. */
export const storeConfigFields: ReadonlyMap<string, KnownConfigPath> = new Map(
  Object.keys(configPaths)
    .filter(isKnownConfigPath)
    .flatMap((path) => {
      const { storeConfigField }: ConfigPathDefinition = configPaths[path];
      return storeConfigField === undefined ? [] : [[storeConfigField, path]];
    }),
);
