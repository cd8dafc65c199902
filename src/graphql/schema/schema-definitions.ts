import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compareReleases, type Release, releaseText } from '../../magento/releases/release.ts';

/** The types of a schema by name, as SDL defines them. */
export type Definitions = ReadonlyMap<string, TypeDefinitionNode>;

type WithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
interface Dated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Our SDL as a release has it: what it lacks dropped, and what belongs together joined. */
export function definitionsOf(release: Release, sdl: readonly string[]): Definitions {
  const isThere = isIn(release);
  const nodes = sdl.flatMap((text) => parse(text, { noLocation: true }).definitions as readonly TypeDefinitionNode[]);
  return joined(nodes.filter(isThere).map((node) => asOf(isThere, node)));
}

/**
 * Types of one name made one, and each type given the fields of its interfaces, which Magento's SDL need not repeat. An
 * interface that there is not, since only a later release has it, is left out.
 */
export function joined(nodes: readonly TypeDefinitionNode[]): Definitions {
  const all = new Map<string, TypeDefinitionNode>();
  for (const node of nodes) {
    const known = all.get(node.name.value);
    all.set(node.name.value, known === undefined ? node : mergedOf(known, node));
  }
  for (const [name, node] of all) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.length) all.set(name, withInherited(all, node));
  }
  return all;
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

function asOf(isThere: (node: Dated) => boolean, node: TypeDefinitionNode): TypeDefinitionNode {
  const undated = withoutDates(node);
  const kept = <Part extends Dated>(parts: readonly Part[] | undefined): Part[] =>
    (parts ?? []).filter(isThere).map(withoutDates);
  switch (undated.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...undated,
        fields: kept(undated.fields).map((field) => ({ ...field, arguments: kept(field.arguments) })),
      };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...undated, fields: kept(undated.fields) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...undated, values: kept(undated.values) };
    default:
      return undated;
  }
}

/** No client sees the directives that date. */
function withoutDates<Node extends Dated>(node: Node): Node {
  if (!node.directives?.length) return node;
  return {
    ...node,
    directives: node.directives.filter(({ name }) => name.value !== 'since' && name.value !== 'until'),
  };
}

/** The later of two fields of one name stands: an extension may say a field anew. */
function mergedOf(one: TypeDefinitionNode, other: TypeDefinitionNode): TypeDefinitionNode {
  const merged: Record<string, unknown> = { ...one };
  for (const part of ['fields', 'values', 'types', 'interfaces'] as const) {
    const parts = [...partsOf(one, part), ...partsOf(other, part)];
    if (parts.length > 0) merged[part] = [...new Map(parts.map((each) => [each.name.value, each])).values()];
  }
  return merged as unknown as TypeDefinitionNode;
}

interface Named {
  readonly name: { readonly value: string };
}

const partsOf = (node: TypeDefinitionNode, part: string): readonly Named[] =>
  ((node as unknown as Record<string, readonly Named[] | undefined>)[part] ?? []) as readonly Named[];

function withInherited(all: Definitions, node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const interfaces = (node.interfaces ?? []).filter(({ name }) => all.has(name.value));
  const fields = new Map(fieldsOf(node).map((field) => [field.name.value, field]));
  for (const { name } of interfaces) {
    for (const field of fieldsOf(all.get(name.value)))
      if (!fields.has(field.name.value)) fields.set(field.name.value, field);
  }
  return { ...node, interfaces, fields: [...fields.values()] };
}

/** Fields of an object or interface. */
export const fieldsOf = (node: TypeDefinitionNode | undefined): readonly FieldDefinitionNode[] =>
  node?.kind === Kind.OBJECT_TYPE_DEFINITION || node?.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? ((node as WithFields).fields ?? [])
    : [];

/** A type as SDL spells it. graphql-js's own `print` does as much for a word as for a document, and takes as long. */
export function typeText(type: TypeNode): string {
  switch (type.kind) {
    case Kind.NAMED_TYPE:
      return type.name.value;
    case Kind.LIST_TYPE:
      return `[${typeText(type.type)}]`;
    case Kind.NON_NULL_TYPE:
      return `${typeText(type.type)}!`;
  }
}

/** What clients may give: arguments of a field, fields of an input. */
export const inputsOf = (node: TypeDefinitionNode | undefined): readonly InputValueDefinitionNode[] =>
  node?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (node.fields ?? []) : [];
