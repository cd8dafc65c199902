import { type ConfigPathDefinition, type ConfigValue, defaultIn, hasPath } from '../magento/config/config-path.ts';
import { configPaths } from '../magento/config/config-paths.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** A configuration path that the release has. */
export interface ConfigPathView {
  readonly path: string;
  readonly type: ConfigPathDefinition['type'];
  /** The value of the default scope. */
  readonly value: ConfigValue;
  /** Magento's default in the release. */
  readonly default: ConfigValue;
  readonly description: string;
  /** The only accepted values; absent when every value of the type is accepted. */
  readonly allowed_values?: readonly string[];
}

/** The configuration paths of the release of a world, with their values, defaults and descriptions. */
export function listConfigPaths({ realm: { release, world } }: Sandbox): ConfigPathView[] {
  return Object.entries<ConfigPathDefinition>(configPaths)
    .filter(([, definition]) => hasPath(release, definition))
    .map(([path, definition]) => {
      const defaultValue = defaultIn(release, definition);
      return {
        path,
        type: definition.type,
        value: world.config.get(path) ?? defaultValue,
        default: defaultValue,
        description: definition.description,
        ...(definition.allowedValues && { allowed_values: definition.allowedValues }),
      };
    });
}
