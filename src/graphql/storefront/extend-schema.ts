import {
  type DefinitionNode,
  type DocumentNode,
  extendSchema,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql';
import { BadSchema } from '../bad-schema.ts';
import type { SchemaExtension } from '../schema-options.ts';
import { placed } from './own-schema.ts';

/**
 * A schema with the SDL of extensions, written as Magento's own modules write it: `type Customer` adds to the one there is,
 * and a type has the fields of its interfaces without repeating them.
 *
 * @throws BadSchema with the extension's number
 */
export function extended(base: GraphQLSchema, extensions: readonly SchemaExtension[]): GraphQLSchema {
  return extensions.reduce((schema, { schema: sdl }, index) => {
    if (sdl === undefined) return schema;
    try {
      return extendSchema(schema, asExtensions(schema, parse(sdl)));
    } catch (error) {
      throw new BadSchema([`extensions[${index}].schema: ${placed(error)}`]);
    }
  }, base);
}

const EXTENSIONS = {
  [Kind.OBJECT_TYPE_DEFINITION]: Kind.OBJECT_TYPE_EXTENSION,
  [Kind.INTERFACE_TYPE_DEFINITION]: Kind.INTERFACE_TYPE_EXTENSION,
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: Kind.INPUT_OBJECT_TYPE_EXTENSION,
  [Kind.ENUM_TYPE_DEFINITION]: Kind.ENUM_TYPE_EXTENSION,
  [Kind.UNION_TYPE_DEFINITION]: Kind.UNION_TYPE_EXTENSION,
} as const;

function asExtensions(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((node) => {
    const kind = EXTENSIONS[node.kind as keyof typeof EXTENSIONS];
    if (kind === undefined || !('name' in node) || node.name === undefined) return node;
    return schema.getType(node.name.value) ? ({ ...node, kind } as DefinitionNode) : node;
  });
  return { ...document, definitions: [...definitions, ...definitions.flatMap((node) => inherited(schema, node))] };
}

/** What types get that implement an interface which is added to. */
function inherited(schema: GraphQLSchema, node: DefinitionNode): ObjectTypeExtensionNode[] {
  if (node.kind !== Kind.INTERFACE_TYPE_EXTENSION) return [];
  const type = schema.getType(node.name.value);
  if (!isInterfaceType(type)) return [];
  return schema.getPossibleTypes(type).map((each) => ({
    kind: Kind.OBJECT_TYPE_EXTENSION,
    name: { kind: Kind.NAME, value: each.name },
    fields: (node.fields ?? []).filter(({ name }) => !each.getFields()[name.value]),
  }));
}
