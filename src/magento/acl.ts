import { shopResources } from './acl/shop-resources.ts';
import { systemResources } from './acl/system-resources.ts';

/** The resource that holds every other. [app/code/Magento/Backend/etc/acl.xml] */
export const EVERYTHING = 'Magento_Backend::all';
/** Not in the tree: the caller's own data. */
export const SELF = 'self';
/** Not in the tree: anybody. */
export const ANONYMOUS = 'anonymous';
/** The role that Magento is installed with. */
export const ADMINISTRATORS = 'Administrators';

/**
 * Known resources and their titles in the Admin. Extensions bring others, which are good too. A role holds what it is given,
 * one by one: a resource that is above another in the Admin's tree does not bring it along.
 * [app/code/Magento/Authorization/Model/ResourceModel/Rules.php saveRel]
 */
export const aclResources: Readonly<Record<string, string>> = { ...systemResources, ...shopResources };
