import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The part of a schema that a node of a document uses: `Type`, `Type.field`, `Type.field(argument)`, `Enum.VALUE`. */
export interface UsedPart {
  readonly name: string;
  /** Whether the schema does not have it. */
  readonly isMissing: boolean;
}

/** The parts of a schema that a document uses, by node. A value or variable uses the part that it is the value of. */
export function usedParts(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<ASTNode, UsedPart> {
  const parts = new Map<ASTNode, UsedPart>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, _key, parent) {
        const part = partOf(schema, types, node) ?? partOfValue(parts, parent);
        if (part !== undefined) parts.set(node, part);
      },
    }),
  );
  return parts;
}

function partOf(schema: GraphQLSchema, types: TypeInfo, node: ASTNode): UsedPart | undefined {
  switch (node.kind) {
    case Kind.FIELD: {
      const type = types.getParentType();
      return type ? { name: `${type.name}.${node.name.value}`, isMissing: !types.getFieldDef() } : undefined;
    }
    case Kind.ARGUMENT: {
      const [type, field] = [types.getParentType(), types.getFieldDef()];
      if (!type || !field || types.getDirective()) return undefined;
      return { name: `${type.name}.${field.name}(${node.name.value})`, isMissing: !types.getArgument() };
    }
    case Kind.OBJECT_FIELD: {
      const type = getNamedType(types.getParentInputType());
      if (!isInputObjectType(type)) return undefined;
      return { name: `${type.name}.${node.name.value}`, isMissing: !Object.hasOwn(type.getFields(), node.name.value) };
    }
    case Kind.ENUM: {
      const type = getNamedType(types.getInputType());
      if (!isEnumType(type)) return undefined;
      return { name: `${type.name}.${node.value}`, isMissing: !type.getValue(node.value) };
    }
    case Kind.NAMED_TYPE:
      return { name: node.name.value, isMissing: !schema.getType(node.name.value) };
    default:
      return undefined;
  }
}

function partOfValue(
  parts: ReadonlyMap<ASTNode, UsedPart>,
  parent: ASTNode | readonly ASTNode[] | undefined,
): UsedPart | undefined {
  if (parent === undefined || !('kind' in parent)) return undefined;
  return parent.kind === Kind.ARGUMENT || parent.kind === Kind.OBJECT_FIELD ? parts.get(parent) : undefined;
}
