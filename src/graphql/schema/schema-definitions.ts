import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { DEFAULT_EDITION, type Edition } from '../../magento/releases/edition.ts';
import type { Release } from '../../magento/releases/release.ts';
import { isSince } from '../../magento/releases/since.ts';
import { isInEdition } from '../../magento/schema/schema-origins.ts';

/** Names of the scalars that GraphQL defines. */
export const BUILT_IN_SCALARS: ReadonlySet<string> = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

/** The type definitions of a schema by name. */
export type Definitions = ReadonlyMap<string, TypeDefinitionNode>;

type WithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
interface Versioned {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The types of our SDL without the parts that a release or its edition does not have. Types of one name are merged. */
export const definitionsOf = (
  release: Release,
  sdl: readonly string[],
  edition: Edition = DEFAULT_EDITION,
): Definitions => definitionsIn(release, sdl.flatMap(parseDefinitions), edition);

/** The types of parsed SDL without the parts that a release or its edition does not have. */
export function definitionsIn(release: Release, nodes: readonly TypeDefinitionNode[], edition: Edition): Definitions {
  const hasNode = nodeFilterOf(release, edition);
  return mergeDefinitions(nodes.filter((node) => hasNode(node)).map((node) => withPartsOf(hasNode, node)));
}

/** Parsed SDL by its text, so that worlds of several releases parse it once. It is freed when memory is needed. */
const parsedDefinitions = new Map<string, WeakRef<readonly TypeDefinitionNode[]>>();

/** Parses SDL that contains only type definitions. The result is cached. */
export function parseDefinitions(sdl: string): readonly TypeDefinitionNode[] {
  const cached = parsedDefinitions.get(sdl)?.deref();
  if (cached !== undefined) return cached;
  // The SDL of this project has definitions of types only.
  const definitions = parse(sdl, { noLocation: true }).definitions as readonly TypeDefinitionNode[];
  parsedDefinitions.set(sdl, new WeakRef(definitions));
  return definitions;
}

/**
 * Merges types of one name, and adds the fields of its interfaces to each type, since SDL of Magento need not repeat them. An
 * interface that does not exist, because only a later release has it, is removed.
 */
export function mergeDefinitions(nodes: readonly TypeDefinitionNode[]): Definitions {
  const nodesByName = new Map<string, TypeDefinitionNode[]>();
  for (const node of nodes) {
    const nodesOfName = nodesByName.get(node.name.value);
    if (nodesOfName === undefined) nodesByName.set(node.name.value, [node]);
    else nodesOfName.push(node);
  }
  const all = new Map<string, TypeDefinitionNode>();
  for (const [name, [first, ...others]] of nodesByName)
    if (first !== undefined) all.set(name, others.length === 0 ? first : mergeNodes([first, ...others]));
  for (const [name, node] of all) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.length) all.set(name, withInherited(all, node));
  }
  return all;
}

/** Whether the schema has a type, or a part of one. */
type NodeFilter = (node: Versioned, type?: string) => boolean;

/**
 * Whether a release has a node, according to its `@since` and `@until`, and to its edition. Each directive names one release, or
 * one for each release line: `@since(release: ["2.4.4-p12", "2.4.5-p11", "2.4.6"])`.
 */
function nodeFilterOf(release: Release, edition: Edition): NodeFilter {
  // Thousands of directives name a few dozen releases.
  const reached = new Map<string, boolean>();
  const isReached = (names: readonly string[]): boolean => {
    const key = names.join();
    const known = reached.get(key) ?? isSince(release, names);
    reached.set(key, known);
    return known;
  };
  const isOfRelease = ({ name, arguments: args }: ConstDirectiveNode): boolean => {
    if (name.value !== 'since' && name.value !== 'until') return true;
    return isReached(releaseNames(args?.[0]?.value)) === (name.value === 'since');
  };
  return ({ name: { value }, directives }, type) =>
    (type === undefined ? isInEdition(edition, value) : isInEdition(edition, type, value)) &&
    (directives === undefined || directives.every(isOfRelease));
}

/** The releases in the argument of `@since` or `@until`. */
export function releaseNames(value: ConstValueNode | undefined): readonly string[] {
  if (value?.kind === Kind.STRING) return [value.value];
  return value?.kind === Kind.LIST ? value.values.flatMap(releaseNames) : [];
}

/** A node in which every part is kept is returned unchanged, so that releases share it. */
function withPartsOf(hasNode: NodeFilter, node: TypeDefinitionNode): TypeDefinitionNode {
  const unversioned = withoutVersions(node);
  const kept = <Part extends Versioned>(parts: readonly Part[] = EMPTY): readonly Part[] =>
    replaceParts(parts, (part) => (hasNode(part, node.name.value) ? withoutVersions(part) : undefined));
  switch (unversioned.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = replaceParts(kept(unversioned.fields), (field) => {
        const args = kept(field.arguments);
        return args === field.arguments ? field : { ...field, arguments: args };
      });
      return fields === unversioned.fields ? unversioned : { ...unversioned, fields };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const fields = kept(unversioned.fields);
      return fields === unversioned.fields ? unversioned : { ...unversioned, fields };
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const values = kept(unversioned.values);
      return values === unversioned.values ? unversioned : { ...unversioned, values };
    }
    default:
      return unversioned;
  }
}

const EMPTY: readonly never[] = [];

/** Replaces or removes parts; returns the same array if none changes. */
function replaceParts<Part>(parts: readonly Part[], replace: (part: Part) => Part | undefined): readonly Part[] {
  const replaced = parts.map(replace);
  return replaced.every((part, index) => part === parts[index])
    ? parts
    : replaced.filter((part): part is NonNullable<typeof part> => part !== undefined);
}

/** Removes `@since` and `@until`, which clients must not see. */
function withoutVersions<Node extends Versioned>(node: Node): Node {
  if (!node.directives?.length) return node;
  return {
    ...node,
    directives: node.directives.filter(({ name }) => name.value !== 'since' && name.value !== 'until'),
  };
}

/** The last of several fields with one name applies, so an extension can redefine a field. */
function mergeNodes(nodes: readonly [TypeDefinitionNode, ...TypeDefinitionNode[]]): TypeDefinitionNode {
  const merged: Record<string, unknown> = { ...nodes[0] };
  for (const part of ['fields', 'values', 'types', 'interfaces'] as const) {
    const parts = new Map<string, Named>();
    for (const node of nodes) for (const each of partsOf(node, part)) parts.set(each.name.value, each);
    if (parts.size > 0) merged[part] = [...parts.values()];
  }
  // All definitions have the same kind, so the merged one has the keys of that kind. The compiler only has the union type.
  return merged as unknown as TypeDefinitionNode;
}

interface Named {
  readonly name: { readonly value: string };
}

/** The parts of a definition under a key; empty if its kind does not have the key. */
const partsOf = (node: TypeDefinitionNode, part: string): readonly Named[] =>
  // The keys differ by kind, so the union cannot be indexed.
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

/** A type in SDL. The `print` of graphql-js has a high fixed cost, which matters for thousands of types. */
export function typeToString(type: TypeNode): string {
  switch (type.kind) {
    case Kind.NAMED_TYPE:
      return type.name.value;
    case Kind.LIST_TYPE:
      return `[${typeToString(type.type)}]`;
    case Kind.NON_NULL_TYPE:
      return `${typeToString(type.type)}!`;
  }
}

/** Fields of an input type. */
export const inputFieldsOf = (node: TypeDefinitionNode | undefined): readonly InputValueDefinitionNode[] =>
  node?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (node.fields ?? []) : [];

/**
 * A type with its fields in alphabetical order, as Magento sorts those of types, interfaces and input types. Values of enums
 * keep their order. [lib/internal/Magento/Framework/GraphQl/Config.php]
 */
export function withSortedFields(node: TypeDefinitionNode): TypeDefinitionNode {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return { ...node, fields: sortByName(node.fields) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...node, fields: sortByName(node.fields) };
    default:
      return node;
  }
}

const sortByName = <Node extends Named>(nodes: readonly Node[] = []): readonly Node[] =>
  nodes.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1));
