import { getLocation, Kind, type NamedTypeNode, type TypeNode } from 'graphql';
import { BUILT_IN_SCALARS, type Definitions, fieldsOf, inputFieldsOf } from './schema-definitions.ts';

/** Describes each use of a type that does not exist, or whose kind is not valid there, with its location if it is known. */
export function findMissingTypes(types: Definitions): string[] {
  const problems: string[] = [];
  const check = (type: TypeNode, where: string, expected: Expected) => {
    const named = namedTypeOf(type);
    const name = named.name.value;
    const kind = types.get(name)?.kind;
    if (kind === undefined && !BUILT_IN_SCALARS.has(name))
      problems.push(`${locationOf(named)}${where}: unknown type ${name}`);
    else if (!expected.kinds.has(kind ?? Kind.SCALAR_TYPE_DEFINITION))
      problems.push(`${locationOf(named)}${where}: ${name} is not ${expected.description}`);
  };
  for (const [name, node] of types) {
    if (name.startsWith('__')) problems.push(`${name}: names that begin with __ are reserved by GraphQL`);
    for (const field of fieldsOf(node)) {
      check(field.type, `${name}.${field.name.value}`, OUTPUT);
      for (const argument of field.arguments ?? [])
        check(argument.type, `${name}.${field.name.value}(${argument.name.value})`, INPUT);
    }
    for (const input of inputFieldsOf(node)) check(input.type, `${name}.${input.name.value}`, INPUT);
    if (node.kind === Kind.UNION_TYPE_DEFINITION) for (const type of node.types ?? []) check(type, name, OBJECT);
    if ('interfaces' in node) for (const type of node.interfaces ?? []) check(type, name, INTERFACE);
  }
  return problems;
}

interface Expected {
  readonly description: string;
  readonly kinds: ReadonlySet<Kind>;
}

const LEAVES = [Kind.SCALAR_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION];
const INTERFACE: Expected = { description: 'an interface', kinds: new Set([Kind.INTERFACE_TYPE_DEFINITION]) };
const OBJECT: Expected = { description: 'an object type', kinds: new Set([Kind.OBJECT_TYPE_DEFINITION]) };
const INPUT: Expected = {
  description: 'an input type',
  kinds: new Set([...LEAVES, Kind.INPUT_OBJECT_TYPE_DEFINITION]),
};
const OUTPUT: Expected = {
  description: 'an output type',
  kinds: new Set([...LEAVES, ...OBJECT.kinds, ...INTERFACE.kinds, Kind.UNION_TYPE_DEFINITION]),
};

const namedTypeOf = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : namedTypeOf(type.type));

function locationOf({ loc }: NamedTypeNode): string {
  if (loc === undefined) return '';
  const { line, column } = getLocation(loc.source, loc.start);
  return `${line}:${column} `;
}
