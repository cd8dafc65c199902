import { type DocumentNode, extendSchema, type GraphQLSchema, Kind, parse } from 'graphql';
import type { SchemaExtension } from '../schema-options.ts';
import { BadSchema } from './bad-schema.ts';
import { placed } from './own-schema.ts';

/**
 * A schema with the SDL of extensions. `type Customer` means the same as `extend type Customer` where there is one, as in
 * Magento's own modules.
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
    return schema.getType(node.name.value) ? ({ ...node, kind } as typeof node) : node;
  });
  return { ...document, definitions };
}
