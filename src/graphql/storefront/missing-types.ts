import { getLocation, Kind, type NamedTypeNode, type TypeNode } from 'graphql';
import { type Definitions, fieldsOf, inputsOf } from '../schema-definitions.ts';

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

/** Types that are named and that there are not, each with its place, in words. */
export function missingTypes(types: Definitions): string[] {
  const found: string[] = [];
  const look = (type: TypeNode | undefined, where: string) => {
    const named = type && namedOf(type);
    if (named && !types.has(named.name.value) && !BUILT_IN.has(named.name.value))
      found.push(`${placeOf(named)}${where}: there is no type ${named.name.value}`);
  };
  for (const [name, node] of types) {
    for (const field of fieldsOf(node)) {
      look(field.type, `${name}.${field.name.value}`);
      for (const argument of field.arguments ?? [])
        look(argument.type, `${name}.${field.name.value}(${argument.name.value})`);
    }
    for (const input of inputsOf(node)) look(input.type, `${name}.${input.name.value}`);
    if (node.kind === Kind.UNION_TYPE_DEFINITION) for (const type of node.types ?? []) look(type, name);
  }
  return found;
}

const namedOf = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : namedOf(type.type));

function placeOf({ loc }: NamedTypeNode): string {
  if (loc === undefined) return '';
  const { line, column } = getLocation(loc.source, loc.start);
  return `${line}:${column} `;
}
