import { shopResources } from './shop-resources.ts';
import { systemResources } from './system-resources.ts';

const titles = { ...systemResources, ...shopResources } as const;

/** The id of an ACL resource of Magento itself. */
export type AclResource = keyof typeof titles;

/**
 * Titles of Magento's own resources in the Admin, by id. Extensions add others, which roles and integrations may have too.
 * A role has exactly the resources that it lists: a resource does not include those below it in the Admin's tree.
 * [app/code/Magento/Authorization/Model/ResourceModel/Rules.php saveRel]
 */
export const aclResources: Readonly<Record<string, string>> = titles;
