import { admins, customers, integrations, roles } from './account-entity-types.ts';
import { campaigns, stores, websites } from './store-entity-types.ts';

/** All entity types, by their keys in the fixture document. */
export const entityTypes = { customers, admins, integrations, roles, stores, websites, campaigns };
