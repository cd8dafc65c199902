import type { ConfigValue } from '../magento/config/config-path.ts';
import { type ConfigTypeOf, configPaths, type KnownConfigPath } from '../magento/config/config-paths.ts';
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
  const value =
    scopedValue(world, path, store) ?? world.config.get(path) ?? defaults[path] ?? configPaths[path].default;
  return readConfigValue(path, value);
}

function scopedValue(world: Realm['world'], path: KnownConfigPath, store: Store | undefined): ConfigValue | undefined {
  if (store === undefined) return undefined;
  return store.config[path] ?? world.websites.find(store.website)?.config[path];
}
