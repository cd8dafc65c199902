import {
  type ConstDirectiveNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { parseRelease, RELEASE_NAMES } from '../../magento/releases/release.ts';
import { isInRange, isSince, type ReleaseRange, type Since } from '../../magento/releases/since.ts';
import { accountDefinitions } from '../../magento/schema/account-definitions.ts';
import { commerceDefinitions } from '../../magento/schema/commerce-definitions.ts';
import { storefrontDefinitions } from '../../magento/schema/storefront-definitions.ts';
import { releaseNames, typeToString } from './schema-definitions.ts';

/** One definition of a part of the schema. */
interface PartDefinition {
  /** The releases in all of these ranges have it. */
  readonly ranges: readonly ReleaseRange[];
  /** In SDL; absent for a type and for a value of an enum. */
  readonly type?: string;
  readonly isDeprecated: boolean;
}

interface SchemaParts {
  /** By `Type`, `Type.field`, `Type.field(argument)` and `Enum.VALUE`; of two that apply to a release, the later one counts. */
  readonly definitions: ReadonlyMap<string, readonly PartDefinition[]>;
  /** Names of the interfaces of a type: it has their fields. */
  readonly interfaces: ReadonlyMap<string, ReadonlySet<string>>;
  /** Each distinct value of `@since` and `@until`. */
  readonly changes: ReadonlyMap<string, Since>;
}

/** The state of a part in one release. */
export interface PartState {
  readonly type?: string;
  readonly isDeprecated: boolean;
}

/** The state of a part of Magento's schema in each release that has it, oldest first. */
export function historyOf(part: string): ReadonlyMap<string, PartState> {
  const { definitions, interfaces } = schemaParts();
  const [, typeName = '', rest = ''] = /^(\w+)(.*)$/.exec(part) ?? [];
  const inherited =
    rest === '' ? [] : [...(interfaces.get(typeName) ?? [])].flatMap((name) => definitions.get(`${name}${rest}`) ?? []);
  const all = [...inherited, ...(definitions.get(part) ?? [])];
  const owner = definitions.get(typeName) ?? [];
  return new Map(
    RELEASE_NAMES.flatMap((name) => {
      const hasOwner = owner.some((definition) => isDefinedIn(name, definition));
      const found = hasOwner ? all.findLast((definition) => isDefinedIn(name, definition)) : undefined;
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}

/** Releases with the same key have the same schema. */
export const schemaKeyOf = (release: string): string =>
  [...schemaParts().changes.values()].map((since) => (isSince(parseRelease(release), since) ? '1' : '0')).join('');

const isDefinedIn = (release: string, { ranges }: PartDefinition): boolean =>
  ranges.every((range) => isInRange(parseRelease(release), range));

let known: SchemaParts | undefined;

function schemaParts(): SchemaParts {
  known ??= readParts();
  return known;
}

function readParts(): SchemaParts {
  const definitions = new Map<string, PartDefinition[]>();
  const interfaces = new Map<string, Set<string>>();
  const changes = new Map<string, Since>();
  const add = (part: string, owners: readonly ReleaseRange[], node: PartNode): readonly ReleaseRange[] => {
    const range = rangeOf(node.directives);
    for (const since of [range.since, range.until]) if (since !== undefined) changes.set(since.toString(), since);
    const ranges = [...owners, range];
    const isDeprecated = node.directives?.some(({ name }) => name.value === 'deprecated') === true;
    const type = node.type && { type: typeToString(node.type) };
    definitions.set(part, [...(definitions.get(part) ?? []), { ranges, isDeprecated, ...type }]);
    return ranges;
  };
  const sdl = [...accountDefinitions, ...storefrontDefinitions, ...commerceDefinitions];
  // The SDL of this project has definitions of types only.
  for (const node of sdl.flatMap((text) => parse(text, { noLocation: true }).definitions as TypeDefinitionNode[])) {
    const typeName = node.name.value;
    const ranges = add(typeName, [], node);
    if ('interfaces' in node)
      interfaces.set(
        typeName,
        new Set([...(interfaces.get(typeName) ?? []), ...(node.interfaces ?? []).map(({ name }) => name.value)]),
      );
    for (const part of partsIn(node)) {
      const name = `${typeName}.${part.name.value}`;
      const partRanges = add(name, ranges, part);
      for (const argument of part.arguments ?? []) add(`${name}(${argument.name.value})`, partRanges, argument);
    }
  }
  return { definitions, interfaces, changes };
}

interface PartNode {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly type?: TypeNode;
  readonly arguments?: readonly InputValueDefinitionNode[] | undefined;
}

function partsIn(node: TypeDefinitionNode): readonly (PartNode & { readonly name: { readonly value: string } })[] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return node.fields ?? [];
    case Kind.ENUM_TYPE_DEFINITION:
      return node.values ?? [];
    default:
      return [];
  }
}

function rangeOf(directives: readonly ConstDirectiveNode[] = []): ReleaseRange {
  const range: { since?: Since; until?: Since } = {};
  for (const { name, arguments: args } of directives)
    if (name.value === 'since' || name.value === 'until') range[name.value] = releaseNames(args?.[0]?.value);
  return range;
}
