import { shopResources } from './shop-resources.ts';
import { systemResources } from './system-resources.ts';

/**
 * Known resources and their titles in the Admin. Extensions bring others, which are good too. A role holds what it is given,
 * one by one: a resource that is above another in the Admin's tree does not bring it along.
 * [app/code/Magento/Authorization/Model/ResourceModel/Rules.php saveRel]
 */
export const aclResources: Readonly<Record<string, string>> = { ...systemResources, ...shopResources };
