import { type ConfigPathDefinition, type ConfigValue, defaultIn } from '../magento/config/config-path.ts';
import { configPaths, type KnownConfigPath } from '../magento/config/config-paths.ts';
import { readConfigValue } from '../magento/config/config-value.ts';
import type { Release } from '../magento/releases/release.ts';
import type { Settings } from './pull-stores.ts';

type Config = Readonly<Record<string, ConfigValue>>;

/** The settings of a store, as a fixture document has them. */
export interface MergedSettings {
  /** Settings of the default scope that differ from Magento's defaults. */
  readonly config: Config;
  /** Settings that differ from the default store view, by code of the store view. */
  readonly storeConfigs: ReadonlyMap<string, Config>;
}

/**
 * Distributes the settings of store views to the scopes of a fixture document.
 *
 * @param settings by code of the store view
 * @param release settings that have the default of this release are left out
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

/** Converts flags to 0 and 1, as Magento's configuration stores them. */
const toConfig = (entries: readonly (readonly [KnownConfigPath, ConfigValue])[]): Config =>
  Object.fromEntries(entries.map(([path, value]) => [path, typeof value === 'boolean' ? Number(value) : value]));
