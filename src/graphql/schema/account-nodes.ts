import type { TypeDefinitionNode } from 'graphql';
import { accountDefinitions } from '../../magento/schema/account-definitions.ts';
import { parseDefinitions } from './schema-definitions.ts';

/**
 * The types of the account schema, with all parts of all releases. `test/tools/parsed-definitions.mjs` replaces this module in the
 * bundle by the parsed nodes, because parsing takes a tenth of the time of a start.
 */
export const accountNodes = (): readonly TypeDefinitionNode[] => accountDefinitions.flatMap(parseDefinitions);
