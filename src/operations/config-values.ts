import { type ConfigPathDefinition, type ConfigValue, defaultIn, hasPath } from '../magento/config/config-path.ts';
import { configPaths } from '../magento/config/config-paths.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { configProblems } from '../state/document/document-checks.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';

/** All configuration paths of the default scope with their values. */
export function getConfig({ realm }: Sandbox): Record<string, ConfigValue> {
  const defaults = Object.fromEntries(
    Object.entries<ConfigPathDefinition>(configPaths)
      .filter(([, definition]) => hasPath(realm.release, definition))
      .map(([path, definition]) => [path, defaultIn(realm.release, definition)]),
  );
  return { ...defaults, ...Object.fromEntries(realm.world.config) };
}

/**
 * Sets configuration paths of the default scope; null restores Magento's default.
 *
 * @throws InvalidDocument with all problems
 */
export function changeConfig(
  sandbox: Sandbox,
  changes: Readonly<Record<string, ConfigValue>>,
): Record<string, ConfigValue> {
  const problems = configProblems(changes, []);
  if (problems.length > 0) throw new InvalidDocument(problems);
  for (const [path, value] of Object.entries(changes)) {
    if (value === null) sandbox.realm.world.config.delete(path);
    else sandbox.realm.world.config.set(path, value);
  }
  return getConfig(sandbox);
}
