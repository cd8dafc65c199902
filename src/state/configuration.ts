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
 * The value of a setting, as Magento reads it: that of the store view, its website, the default scope or Magento's default, in
 * this order.
 *
 * @param store store view. Default: the default scope
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

/** Cache of converted defaults by release, because most settings are not configured. */
const readDefaults = new WeakMap<ReleaseDefaults, Map<KnownConfigPath, SettingValue>>();

function defaultSetting<Path extends KnownConfigPath>(defaults: ReleaseDefaults, path: Path): ConfigTypeOf<Path>;
function defaultSetting(defaults: ReleaseDefaults, path: KnownConfigPath): SettingValue {
  const ofRelease = readDefaults.get(defaults) ?? new Map<KnownConfigPath, SettingValue>();
  const cached = ofRelease.get(path);
  if (cached !== undefined) return cached;
  const value: SettingValue = readConfigValue(path, defaults[path] ?? configPaths[path].default);
  ofRelease.set(path, value);
  readDefaults.set(defaults, ofRelease);
  return value;
}

function scopedValue(world: Realm['world'], path: KnownConfigPath, store: Store | undefined): ConfigValue | undefined {
  if (store === undefined) return undefined;
  return store.config[path] ?? world.websites.find(store.website)?.config[path];
}
