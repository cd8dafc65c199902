import { type DirectiveNode, Kind, type TypeDefinitionNode } from 'graphql';
import {
  type Definitions,
  fieldsOf,
  inputFieldsOf,
  typeToString,
} from '../../src/graphql/schema/schema-definitions.ts';
import { magentoDefinitions } from '../../src/graphql/schema/store-definitions.ts';
import type { Edition } from '../../src/magento/releases/edition.ts';
import { parseRelease } from '../../src/magento/releases/release.ts';
import type { SchemaForms } from './schema-facts.ts';

interface Part {
  readonly name: { readonly value: string };
  readonly directives?: readonly DirectiveNode[] | undefined;
}

const deprecated = ({ directives = [] }: Part): string =>
  directives.some(({ name }) => name.value === 'deprecated') ? ' @deprecated' : '';

function formsOf(node: TypeDefinitionNode): ReadonlyMap<string, string> {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION)
    return new Map(node.values?.map((value) => [value.name.value, deprecated(value)]));
  const inputs = inputFieldsOf(node).map((field): [string, string] => [
    field.name.value,
    `: ${typeToString(field.type)}`,
  ]);
  const outputs = fieldsOf(node).map((field): [string, string] => {
    const args = (field.arguments ?? []).map(({ name, type, defaultValue }) => {
      const value = defaultValue === undefined ? '' : ` = ${'value' in defaultValue ? defaultValue.value : ''}`;
      return `${name.value}: ${typeToString(type)}${value}`;
    });
    const list = args.length === 0 ? '' : `(${args.join(', ')})`;
    return [field.name.value, `${list}: ${typeToString(field.type)}${deprecated(field)}`];
  });
  return new Map([...inputs, ...outputs]);
}

const definitions = new Map<string, Definitions>();

/** The types of our schema in a release. */
export function definitionsIn(release: string, edition: Edition = 'commerce'): Definitions {
  const key = `${release} ${edition}`;
  const known = definitions.get(key) ?? magentoDefinitions(parseRelease(release), edition);
  definitions.set(key, known);
  return known;
}

/** Releases share most nodes. */
const forms = new WeakMap<TypeDefinitionNode, ReadonlyMap<string, string>>();

function cachedFormsOf(node: TypeDefinitionNode): ReadonlyMap<string, string> {
  const known = forms.get(node) ?? formsOf(node);
  forms.set(node, known);
  return known;
}

const ids = new WeakMap<object, number>();
let lastId = 0;

function idOf(node: object): number {
  const id = ids.get(node) ?? ++lastId;
  ids.set(node, id);
  return id;
}

/** Equal for releases whose types have the same nodes as parts. */
export const fingerprintOf = (types: Definitions): string =>
  [...types.values()]
    .map((node) => {
      const values: readonly object[] = node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []) : [];
      const members = 'types' in node ? (node.types ?? []) : 'interfaces' in node ? (node.interfaces ?? []) : [];
      const names = members.map(({ name }) => name.value);
      const parts = [...fieldsOf(node), ...inputFieldsOf(node), ...values].map(idOf);
      return `${node.kind} ${node.name.value} ${names} ${parts}`;
    })
    .join('\n');

/** What our schema has in a release. */
export const ourSchema = (release: string): SchemaForms =>
  new Map([...definitionsIn(release)].map(([name, node]) => [name, cachedFormsOf(node)]));
