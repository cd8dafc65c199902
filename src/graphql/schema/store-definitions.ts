import {
  type DefinitionNode,
  GraphQLError,
  isTypeDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import { DEFAULT_EDITION, type Edition } from '../../magento/releases/edition.ts';
import type { Release } from '../../magento/releases/release.ts';
import { accountDefinitions } from '../../magento/schema/account-definitions.ts';
import { commerceDefinitions } from '../../magento/schema/commerce-definitions.ts';
import { storefrontDefinitions } from '../../magento/schema/storefront-definitions.ts';
import { SchemaError } from '../../platform/schema-error.ts';
import { introspectedDefinitions, isIntrospectionResponse } from './introspected-definitions.ts';
import { findMissingTypes } from './missing-types.ts';
import { type Definitions, definitionsOf, fieldsOf, mergeDefinitions } from './schema-definitions.ts';
import type { SchemaOptions } from './schema-options.ts';

/** The definitions of a store's schema. */
export interface StoreDefinitions {
  readonly types: Definitions;
  /** The types without extensions. */
  readonly base: Definitions;
  /** Definitions other than types. */
  readonly others: readonly DefinitionNode[];
}

/** All types of Magento's own schema in a release. */
export const magentoDefinitions = (release: Release, edition: Edition = DEFAULT_EDITION): Definitions =>
  definitionsOf(
    release,
    [...accountDefinitions, ...storefrontDefinitions, ...(edition === 'commerce' ? commerceDefinitions : [])],
    edition,
  );

/**
 * The definitions of a store's schema, or of Magento's, with those of extensions.
 *
 * @throws SchemaError when a schema is not valid, or uses a type that does not exist
 */
export function storeDefinitions(release: Release, edition: Edition, options: SchemaOptions): StoreDefinitions {
  const { storeSchema, extensions = [] } = options;
  if (storeSchema === undefined && extensions.length === 0) {
    const types = magentoDefinitions(release, edition);
    return { types, base: types, others: [] };
  }
  const base =
    storeSchema === undefined ? [...magentoDefinitions(release, edition).values()] : parseSchema(storeSchema);
  const added = extensions.flatMap(({ schema }, index) => (schema === undefined ? [] : parseSchema(schema, index)));
  const nodes = [...base, ...added];
  const types = mergeDefinitions(nodes.filter(isTypeDefinitionNode));
  if (findMissingTypes(types).length > 0) throw new SchemaError(findMissingTypes(parseWithLocations(options) ?? types));
  const others = nodes.filter((node) => !isTypeDefinitionNode(node));
  requireQueryType(types, others);
  return { types, base: added.length === 0 ? types : mergeDefinitions(base.filter(isTypeDefinitionNode)), others };
}

function requireQueryType(types: Definitions, others: readonly DefinitionNode[]): void {
  const schema = others.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  const root = schema?.operationTypes.find(({ operation }) => operation === OperationTypeNode.QUERY);
  const name = root?.type.name.value ?? 'Query';
  if (fieldsOf(types.get(name)).length === 0)
    throw new SchemaError([`the schema has no type ${name} with fields to query`]);
}

/** The types with their locations, for error messages. Only for a single SDL string: others would have ambiguous locations. */
function parseWithLocations({ storeSchema, extensions = [] }: SchemaOptions): Definitions | undefined {
  if (storeSchema === undefined || extensions.length > 0 || isIntrospectionResponse(storeSchema)) return undefined;
  return mergeDefinitions(parse(storeSchema).definitions.map(asDefinition).filter(isTypeDefinitionNode));
}

function parseSchema(schema: string, extension?: number): readonly DefinitionNode[] {
  if (isIntrospectionResponse(schema)) return introspectedDefinitions(schema);
  try {
    return parse(schema, { noLocation: true }).definitions.map(asDefinition);
  } catch (error) {
    const [location] = error instanceof GraphQLError ? (error.locations ?? []) : [];
    const at = location ? `${location.line}:${location.column} ` : '';
    throw new SchemaError([`${at}${(error as Error).message}`], extension);
  }
}

const DEFINITION_OF_EXTENSION: Readonly<Record<string, TypeDefinitionNode['kind']>> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.SCALAR_TYPE_EXTENSION]: Kind.SCALAR_TYPE_DEFINITION,
};

/** `extend type Customer` and `type Customer` are equivalent, as in the SDL of Magento's modules. */
function asDefinition(node: DefinitionNode): DefinitionNode {
  const kind = DEFINITION_OF_EXTENSION[node.kind];
  return kind === undefined ? node : ({ ...node, kind } as DefinitionNode);
}
