import { type FieldDefinitionNode, Kind, type TypeDefinitionNode, type TypeNode } from 'graphql';
import { BUILT_IN_SCALARS, type Definitions, fieldsOf, inputFieldsOf, typeToString } from './schema-definitions.ts';

/**
 * The types and fields that two schemas have in common with the same signature, as the first defines them. A document that
 * is valid for the intersection has the same meaning in both.
 */
export function intersectSchemas(first: Definitions, second: Definitions): Definitions {
  const common = new Map<string, TypeDefinitionNode>();
  for (const [name, node] of first) {
    const other = second.get(name);
    if (other?.kind === node.kind && haveSameInputs(node, other)) common.set(name, node);
  }
  return new Map([...common].map(([name, node]) => [name, withCommonFields(node, second.get(name), common)]));
}

/** Values of enums and fields of input types must be the same; only optional fields may be added. */
function haveSameInputs(node: TypeDefinitionNode, other: TypeDefinitionNode): boolean {
  const inputs = new Set(inputsOf(node));
  const otherInputs = new Set(inputsOf(other));
  return (
    [...inputs].every((each) => otherInputs.has(each)) &&
    [...otherInputs].every((each) => !each.endsWith('!') || inputs.has(each))
  );
}

function inputsOf(node: TypeDefinitionNode): string[] {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) return (node.values ?? []).map(({ name }) => name.value);
  return inputFieldsOf(node).map(({ name, type }) => `${name.value}:${typeToString(type)}`);
}

function withCommonFields(
  node: TypeDefinitionNode,
  other: TypeDefinitionNode | undefined,
  common: Definitions,
): TypeDefinitionNode {
  const fields = fieldsOf(node);
  if (fields.length === 0) return node;
  const otherSignatures = new Map(fieldsOf(other).map((field) => [field.name.value, signatureOf(field)]));
  const kept = fields.filter(
    (field) =>
      otherSignatures.get(field.name.value) === signatureOf(field) &&
      typeNamesOf(field).every((name) => BUILT_IN_SCALARS.has(name) || common.has(name)),
  );
  return { ...node, fields: kept } as TypeDefinitionNode;
}

/** Arguments and type of a field in SDL, with the arguments sorted. */
function signatureOf({ arguments: args = [], type }: FieldDefinitionNode): string {
  const argumentTypes = args.map((argument) => `${argument.name.value}:${typeToString(argument.type)}`).sort();
  return `(${argumentTypes.join()})${typeToString(type)}`;
}

const typeNamesOf = ({ arguments: args = [], type }: FieldDefinitionNode): string[] =>
  [type, ...args.map((argument) => argument.type)].map(typeNameOf);

const typeNameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : typeNameOf(type.type);
