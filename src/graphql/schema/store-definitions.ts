import {
  type DefinitionNode,
  GraphQLError,
  isTypeDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { schemaDefinitions } from '../../magento/schema/account-definitions.ts';
import { storefrontDefinitions } from '../../magento/schema/storefront-definitions.ts';
import { SchemaError } from '../../platform/schema-error.ts';
import type { SchemaOptions } from '../resolvers/schema-options.ts';
import { introspectedDefinitions } from './introspected-definitions.ts';
import { missingTypes } from './missing-types.ts';
import { type Definitions, definitionsOf, fieldsOf, joined } from './schema-definitions.ts';

/** A store's types, and what beside types its SDL has. */
export interface StoreDefinitions {
  readonly types: Definitions;
  /** Those that there are without extensions. */
  readonly base: Definitions;
  readonly others: readonly DefinitionNode[];
}

/** All of Magento's own, as a release has it. */
export const magentoDefinitions = (release: Release): Definitions =>
  definitionsOf(release, [...schemaDefinitions, ...storefrontDefinitions]);

/**
 * The types of a store of one's own, or Magento's, with those of extensions.
 *
 * @throws BadSchema when a text is no schema, or names a type that there is not
 */
export function storeDefinitions(release: Release, options: SchemaOptions): StoreDefinitions {
  const { own, extensions = [] } = options;
  const base = own === undefined ? [...magentoDefinitions(release).values()] : definitionsIn(own, '');
  const added = extensions.flatMap(({ schema }, index) =>
    schema === undefined ? [] : definitionsIn(schema, `extensions[${index}].schema: `),
  );
  const nodes = [...base, ...added];
  const types = joined(nodes.filter(isTypeDefinitionNode));
  if (missingTypes(types).length > 0) throw new SchemaError(missingTypes(withPlaces(options) ?? types));
  const others = nodes.filter((node) => !isTypeDefinitionNode(node));
  requireQuery(types, others);
  return { types, base: added.length === 0 ? types : joined(base.filter(isTypeDefinitionNode)), others };
}

/** Without it nothing can be asked. */
function requireQuery(types: Definitions, others: readonly DefinitionNode[]): void {
  const schema = others.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  const root = schema?.operationTypes.find(({ operation }) => operation === OperationTypeNode.QUERY);
  const name = root?.type.name.value ?? 'Query';
  if (fieldsOf(types.get(name)).length === 0) throw new SchemaError([`there is no type ${name} with fields to query`]);
}

/** Read once more, with the place of everything, now that something is wrong. Only of a whole SDL: places within others would mislead. */
function withPlaces({ own, extensions = [] }: SchemaOptions): Definitions | undefined {
  if (own === undefined || extensions.length > 0 || /^\s*\{/.test(own)) return undefined;
  return joined(parse(own).definitions.map(asDefinition).filter(isTypeDefinitionNode));
}

function definitionsIn(text: string, place: string): readonly DefinitionNode[] {
  if (/^\s*\{/.test(text)) return introspectedDefinitions(text);
  try {
    return parse(text, { noLocation: true }).definitions.map(asDefinition);
  } catch (error) {
    const [at] = error instanceof GraphQLError ? (error.locations ?? []) : [];
    throw new SchemaError([`${place}${at ? `${at.line}:${at.column} ` : ''}${(error as Error).message}`]);
  }
}

const DEFINITIONS: Readonly<Record<string, TypeDefinitionNode['kind']>> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.SCALAR_TYPE_EXTENSION]: Kind.SCALAR_TYPE_DEFINITION,
};

/** `extend type Customer` and `type Customer` mean the same, as in Magento's own modules. */
function asDefinition(node: DefinitionNode): DefinitionNode {
  const kind = DEFINITIONS[node.kind];
  return kind === undefined ? node : ({ ...node, kind } as DefinitionNode);
}
