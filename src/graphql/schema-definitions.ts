import {
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type StringValueNode,
} from 'graphql';
import { compareReleases, type Release, releaseText } from '../magento/releases.ts';

/** What our own SDL is made of. */
type Definition =
  | ObjectTypeDefinitionNode
  | InterfaceTypeDefinitionNode
  | InputObjectTypeDefinitionNode
  | EnumTypeDefinitionNode;

type Dated = Pick<Definition, 'directives'>;

/**
 * Our SDL as a release has it: what it lacks dropped, types of one name merged, and each type given the fields of its
 * interfaces, which the SDL does not repeat.
 */
export function definitionsOf(release: Release, sdl: readonly string[]): Definition[] {
  const isThere = isIn(release);
  const merged = new Map<string, Definition>();
  for (const text of sdl) {
    for (const node of parse(text, { noLocation: true }).definitions as readonly Definition[]) {
      if (!isThere(node)) continue;
      const definition = asOf(isThere, node);
      const known = merged.get(node.name.value);
      merged.set(node.name.value, known === undefined ? definition : mergedOf(known, definition));
    }
  }
  return [...merged.values()].map((definition) => withInherited(merged, definition));
}

/** Whether a release has what directives date. */
function isIn(release: Release): (node: Dated) => boolean {
  return ({ directives = [] }) =>
    directives.every(({ name, arguments: args }) => {
      if (name.value !== 'since' && name.value !== 'until') return true;
      const [dated] = args ?? [];
      const order = compareReleases(release, releaseText((dated?.value as StringValueNode | undefined)?.value ?? ''));
      return name.value === 'since' ? order >= 0 : order < 0;
    });
}

function asOf(isThere: (node: Dated) => boolean, node: Definition): Definition {
  const undated = withoutDates(node);
  switch (undated.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...undated, values: undated.values?.filter(isThere).map(withoutDates) ?? [] };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...undated, fields: undated.fields?.filter(isThere).map(withoutDates) ?? [] };
    default:
      return { ...undated, fields: undated.fields?.filter(isThere).map((field) => fieldAsOf(isThere, field)) ?? [] };
  }
}

const fieldAsOf = (isThere: (node: Dated) => boolean, field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...withoutDates(field),
  arguments: field.arguments?.filter(isThere).map((argument: InputValueDefinitionNode) => withoutDates(argument)) ?? [],
});

/** No client sees the directives that date. */
function withoutDates<Node extends Dated>(node: Node): Node {
  if (!node.directives?.length) return node;
  return {
    ...node,
    directives: node.directives.filter(({ name }) => name.value !== 'since' && name.value !== 'until'),
  };
}

/** Both have fields: an enumeration is written in one place. */
const mergedOf = (one: Definition, other: Definition): Definition =>
  ({ ...one, fields: [...fieldsOf(one), ...fieldsOf(other)] }) as Definition;

const fieldsOf = (definition: Definition): readonly (FieldDefinitionNode | InputValueDefinitionNode)[] =>
  definition.kind === Kind.ENUM_TYPE_DEFINITION ? [] : (definition.fields ?? []);

/** A type may implement what only later releases have as an interface. */
function withInherited(all: ReadonlyMap<string, Definition>, definition: Definition): Definition {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !definition.interfaces?.length) return definition;
  const fields = new Map((definition.fields ?? []).map((field) => [field.name.value, field]));
  const interfaces = definition.interfaces.filter(({ name }) => all.has(name.value));
  for (const { name } of interfaces) {
    const parent = all.get(name.value);
    if (parent?.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of parent.fields ?? []) if (!fields.has(field.name.value)) fields.set(field.name.value, field);
  }
  return { ...definition, interfaces, fields: [...fields.values()] };
}
