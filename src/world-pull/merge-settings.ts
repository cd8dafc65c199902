import { type ConfigPathDefinition, type ConfigValue, defaultIn } from '../magento/config/config-path.ts';
import { configPaths, type KnownConfigPath } from '../magento/config/config-paths.ts';
import { readConfigValue } from '../magento/config/config-value.ts';
import type { Release } from '../magento/releases/release.ts';
import type { Settings } from './pull-stores.ts';

type Config = Readonly<Record<string, ConfigValue>>;

/** The settings of a store as in a fixture document. */
export interface MergedSettings {
  /** Of the default scope: what differs from Magento's defaults. */
  readonly config: Config;
  /** Of store views, by code: what differs from the default store view. */
  readonly storeConfigs: ReadonlyMap<string, Config>;
}

/**
 * Distributes the settings of store views to the scopes of a fixture document.
 *
 * @param settings by code of the store view
 * @param release whose defaults are left out
 */
export function mergeSettings(
  settings: ReadonlyMap<string, Settings>,
  defaultStore: string,
  release: Release,
): MergedSettings {
  const base = settings.get(defaultStore) ?? new Map<KnownConfigPath, ConfigValue>();
  const isDefault = (path: KnownConfigPath, value: ConfigValue) => {
    const definition: ConfigPathDefinition = configPaths[path];
    return isSame(path, value, defaultIn(release, definition));
  };
  const storeConfigs = [...settings].flatMap(([code, own]) => {
    const differing = [...own].filter(([path, value]) => {
      const inBase = base.get(path);
      return inBase === undefined ? !isDefault(path, value) : !isSame(path, value, inBase);
    });
    return code === defaultStore || differing.length === 0 ? [] : [[code, toConfig(differing)] as const];
  });
  return {
    config: toConfig([...base].filter(([path, value]) => !isDefault(path, value))),
    storeConfigs: new Map(storeConfigs),
  };
}

const isSame = (path: KnownConfigPath, one: ConfigValue, other: ConfigValue): boolean =>
  readConfigValue(path, one) === readConfigValue(path, other);

/** Flags as the configuration of Magento stores them. */
const toConfig = (entries: readonly (readonly [KnownConfigPath, ConfigValue])[]): Config =>
  Object.fromEntries(entries.map(([path, value]) => [path, typeof value === 'boolean' ? Number(value) : value]));
