import { type FieldDefinitionNode, Kind, type TypeDefinitionNode, type TypeNode } from 'graphql';
import { type Definitions, fieldsOf, inputsOf, typeText } from './schema-definitions.ts';

/**
 * What two schemas have in the same form, in the words of the first: a document that this part can answer means the same
 * to both.
 */
export function commonPart(part: Definitions, own: Definitions): Definitions {
  const same = new Map<string, TypeDefinitionNode>();
  for (const [name, node] of part) {
    const theirs = own.get(name);
    if (theirs?.kind === node.kind && takesTheSame(node, theirs)) same.set(name, node);
  }
  return new Map([...same].map(([name, node]) => [name, commonFields(node, own.get(name), same)]));
}

/** What clients give has to be the same altogether: a field that one asks for and the other does not know is no small thing. */
function takesTheSame(node: TypeDefinitionNode, theirs: TypeDefinitionNode): boolean {
  const their = new Set(takenBy(theirs));
  const ours = takenBy(node);
  return (
    ours.every((each) => their.has(each)) && takenBy(theirs).every((each) => !each.endsWith('!') || ours.includes(each))
  );
}

function takenBy(node: TypeDefinitionNode): string[] {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) return (node.values ?? []).map(({ name }) => name.value);
  return inputsOf(node).map(({ name, type }) => `${name.value}:${typeText(type)}`);
}

function commonFields(
  node: TypeDefinitionNode,
  theirs: TypeDefinitionNode | undefined,
  same: Definitions,
): TypeDefinitionNode {
  const fields = fieldsOf(node);
  if (fields.length === 0) return node;
  const their = new Map(fieldsOf(theirs).map((field) => [field.name.value, signatureOf(field)]));
  const kept = fields.filter(
    (field) =>
      their.get(field.name.value) === signatureOf(field) && namesOf(field).every((name) => isKnown(name, same)),
  );
  return { ...node, fields: kept } as TypeDefinitionNode;
}

/** Arguments and type, as SDL spells them. */
function signatureOf({ arguments: args = [], type }: FieldDefinitionNode): string {
  const given = args.map((argument) => `${argument.name.value}:${typeText(argument.type)}`).sort();
  return `(${given.join()})${typeText(type)}`;
}

const namesOf = ({ arguments: args = [], type }: FieldDefinitionNode): string[] =>
  [type, ...args.map((argument) => argument.type)].map(nameOf);

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);
const isKnown = (name: string, same: Definitions): boolean => BUILT_IN.has(name) || same.has(name);
