import type { ConfigValue } from '../magento/config/config-path.ts';
import { type ConfigTypeOf, configPaths, type KnownConfigPath } from '../magento/config/config-paths.ts';
import { readConfigValue } from '../magento/config/config-value.ts';
import type { Realm } from './realm.ts';
import type { Store } from './tables/account-rows.ts';

/**
 * A configuration value as Magento would read it: the store view's, else its website's, else the default scope's, else
 * Magento's default. Without a store, the default scope's.
 */
export function setting<Path extends KnownConfigPath>({ world }: Realm, path: Path, store?: Store): ConfigTypeOf<Path> {
  return readConfigValue(path, scoped(world, path, store) ?? world.config.get(path) ?? configPaths[path].default);
}

function scoped(world: Realm['world'], path: KnownConfigPath, store: Store | undefined): ConfigValue | undefined {
  if (store === undefined) return undefined;
  return store.config[path] ?? world.websites.find(store.website)?.config[path];
}
