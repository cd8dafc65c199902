import type { Release } from '../releases/release.ts';
import { isSince, lastInRange } from '../releases/since.ts';
import type { AclDefinition } from './acl-definition.ts';
import { shopResources } from './shop-resources.ts';
import { systemResources } from './system-resources.ts';

const resources = { ...systemResources, ...shopResources } as const;

/** The id of an ACL resource of Magento. */
export type AclResource = keyof typeof resources;

/**
 * Magento's own resources, by id. Extensions add others, which roles and integrations may have too. A role has exactly the
 * resources that it lists: a resource does not include those below it in the Admin's tree.
 * [app/code/Magento/Authorization/Model/ResourceModel/Rules.php saveRel]
 */
export const aclResources: Readonly<Record<string, AclDefinition>> = Object.fromEntries(
  Object.entries<AclDefinition | string>(resources).map(([id, resource]) => [
    id,
    typeof resource === 'string' ? { title: resource } : resource,
  ]),
);

/** The title of a resource in a release; `undefined` if the release does not have it. */
export function resourceTitle(
  release: Release,
  { title, since, until, earlierTitles = [] }: AclDefinition,
): string | undefined {
  if (until !== undefined && isSince(release, until)) return undefined;
  return lastInRange(release, [...earlierTitles, { title, ...(since && { since }) }])?.title;
}
