import { rootFieldsOf } from '../magento/schema/root-modules.ts';
import { listedModuleNames } from '../magento/webapi/module-names.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { requireUnused } from './entity-type.ts';

/** A module of the simulated Magento. */
export interface ModuleView {
  /** `Magento_Wishlist`. */
  readonly name: string;
  readonly enabled: boolean;
  /** What is missing while it is disabled. */
  readonly description: string;
}

/** The modules of the release and of the fixtures. */
export function listModules({ realm: { release, edition, world } }: Sandbox): ModuleView[] {
  const names = new Set([...listedModuleNames(release, edition), ...world.modules.keys()]);
  return Array.from(names, (name) => ({
    name,
    enabled: world.modules.get(name) ?? true,
    description: describeModule(name),
  }));
}

/**
 * Enables and disables modules; null restores the default, which is enabled.
 *
 * @throws Conflict when campaigns need the module
 */
export function changeModules(sandbox: Sandbox, changes: Readonly<Record<string, boolean | null>>): ModuleView[] {
  const { realm } = sandbox;
  const modules = new Map(realm.world.modules);
  for (const [name, isEnabled] of Object.entries(changes)) {
    if (isEnabled === null) modules.delete(name);
    else modules.set(name, isEnabled);
  }
  // Such a world is not a valid fixture document: the document of `GET /__mock/world` could not be loaded again.
  if (realm.edition === 'open-source' && modules.get(STAGING) !== true)
    requireUnused(
      `module '${STAGING}'`,
      realm.world.campaigns.values().map(({ name }) => name),
    );
  realm.world.modules.clear();
  for (const [name, isEnabled] of modules) realm.world.modules.set(name, isEnabled);
  return listModules(sandbox);
}

const STAGING = 'Magento_Staging';
const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['Magento_TwoFactorAuth', 'Admins need a second factor; the REST routes of its providers.'],
  [STAGING, 'Campaigns, and the header Preview-Version.'],
]);

function describeModule(name: string): string {
  const fields = rootFieldsOf(name);
  return (
    EFFECTS.get(name) ??
    (fields.length === 0 ? 'Its name in GET /V1/modules.' : `GraphQL: ${fields.toSorted().join(', ')}.`)
  );
}
