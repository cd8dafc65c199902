import type { ConfigValue } from '../magento/config/config-path.ts';
import {
  type ConfigTypeOf,
  configPaths,
  type KnownConfigPath,
  type ReleaseDefaults,
} from '../magento/config/config-paths.ts';
import { readConfigValue } from '../magento/config/config-value.ts';
import type { Realm } from './realm.ts';
import type { Store } from './tables/account-rows.ts';

/**
 * Returns a setting as Magento reads it: of the store view, else of its website, else of the default scope, else Magento's
 * default. Without a store view, of the default scope.
 */
export function setting<Path extends KnownConfigPath>(
  { world, defaults }: Realm,
  path: Path,
  store?: Store,
): ConfigTypeOf<Path> {
  const value = scopedValue(world, path, store) ?? (world.config.size === 0 ? undefined : world.config.get(path));
  return value === undefined || value === null ? defaultSetting(defaults, path) : readConfigValue(path, value);
}

type SettingValue = boolean | number | string;

/** Defaults that were read already, by release: most settings are not configured. */
const readDefaults = new WeakMap<ReleaseDefaults, Map<KnownConfigPath, SettingValue>>();

function defaultSetting<Path extends KnownConfigPath>(defaults: ReleaseDefaults, path: Path): ConfigTypeOf<Path>;
function defaultSetting(defaults: ReleaseDefaults, path: KnownConfigPath): SettingValue {
  const ofRelease = readDefaults.get(defaults) ?? new Map<KnownConfigPath, SettingValue>();
  const known = ofRelease.get(path);
  if (known !== undefined) return known;
  const value: SettingValue = readConfigValue(path, defaults[path] ?? configPaths[path].default);
  ofRelease.set(path, value);
  readDefaults.set(defaults, ofRelease);
  return value;
}

function scopedValue(world: Realm['world'], path: KnownConfigPath, store: Store | undefined): ConfigValue | undefined {
  if (store === undefined) return undefined;
  return store.config[path] ?? world.websites.find(store.website)?.config[path];
}
