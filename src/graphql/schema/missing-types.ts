import { getLocation, Kind, type NamedTypeNode, type TypeNode } from 'graphql';
import { type Definitions, fieldsOf, inputsOf } from './schema-definitions.ts';

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

/** Types that are named and that there are not, or that cannot stand where they do, each with its place, in words. */
export function missingTypes(types: Definitions): string[] {
  const found: string[] = [];
  const look = (type: TypeNode, where: string, fitting: ReadonlySet<Kind>) => {
    const named = namedOf(type);
    const name = named.name.value;
    const kind = types.get(name)?.kind;
    if (kind === undefined && !BUILT_IN.has(name)) found.push(`${placeOf(named)}${where}: there is no type ${name}`);
    else if (!fitting.has(kind ?? Kind.SCALAR_TYPE_DEFINITION))
      found.push(`${placeOf(named)}${where}: ${name} is a type that cannot stand here`);
  };
  for (const [name, node] of types) {
    if (name.startsWith('__')) found.push(`${name}: names that begin with __ are those of GraphQL itself`);
    for (const field of fieldsOf(node)) {
      look(field.type, `${name}.${field.name.value}`, SHOWN);
      for (const argument of field.arguments ?? [])
        look(argument.type, `${name}.${field.name.value}(${argument.name.value})`, TAKEN);
    }
    for (const input of inputsOf(node)) look(input.type, `${name}.${input.name.value}`, TAKEN);
    if (node.kind === Kind.UNION_TYPE_DEFINITION) for (const type of node.types ?? []) look(type, name, OBJECT);
    if ('interfaces' in node) for (const type of node.interfaces ?? []) look(type, name, INTERFACE);
  }
  return found;
}

const INTERFACE = new Set([Kind.INTERFACE_TYPE_DEFINITION]);
const OBJECT = new Set([Kind.OBJECT_TYPE_DEFINITION]);
const LEAVES = [Kind.SCALAR_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION];
const TAKEN = new Set([...LEAVES, Kind.INPUT_OBJECT_TYPE_DEFINITION]);
const SHOWN = new Set([...LEAVES, ...OBJECT, ...INTERFACE, Kind.UNION_TYPE_DEFINITION]);

const namedOf = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : namedOf(type.type));

function placeOf({ loc }: NamedTypeNode): string {
  if (loc === undefined) return '';
  const { line, column } = getLocation(loc.source, loc.start);
  return `${line}:${column} `;
}
