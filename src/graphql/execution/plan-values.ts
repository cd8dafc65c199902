import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** A variable whose value needs no coercion when it is of the right kind. */
export interface PlainVariable {
  readonly name: string;
  readonly takes: (value: unknown) => boolean;
}

const isInt32 = (value: unknown): boolean => Number.isInteger(value) && (value as number) === ((value as number) | 0);

/** Scalars that JSON has as well: what is of the kind stays what it is. */
const plainTypes = new Map<string, PlainVariable['takes']>([
  ['String', (value) => typeof value === 'string'],
  ['ID', (value) => typeof value === 'string'],
  ['Boolean', (value) => typeof value === 'boolean'],
  ['Int', isInt32],
  ['Float', (value) => typeof value === 'number'],
]);

/** The variables of an operation, where each is such a one; nothing where any needs graphql-js to coerce it. */
export function plainVariables({ variableDefinitions = [] }: OperationDefinitionNode): PlainVariable[] | undefined {
  const plain: PlainVariable[] = [];
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const takes = named.kind === Kind.NAMED_TYPE ? plainTypes.get(named.name.value) : undefined;
    if (takes === undefined || defaultValue !== undefined) return undefined;
    plain.push({ name: variable.name.value, takes });
  }
  return plain;
}

/** Whether the values that came are all there and of the right kind: then they are used as they are. */
export function areValuesPlain(variables: readonly PlainVariable[], inputs: Values): boolean {
  for (const { name, takes } of variables) if (!Object.hasOwn(inputs, name) || !takes(inputs[name])) return false;
  return true;
}

/** An argument that is a variable, or has the same value each time. */
type PlainArgument =
  | { readonly name: string; readonly variable: string }
  | { readonly name: string; readonly constant: unknown };

/** The arguments of a field, where each is such a one. */
export function plainArguments({ args }: GraphQLField<unknown, unknown>, node: FieldNode): PlainArgument[] | undefined {
  const plain: PlainArgument[] = [];
  for (const argument of args) {
    const read = plainArgument(argument, node.arguments?.find(({ name }) => name.value === argument.name)?.value);
    if (read === 'neither') return undefined;
    if (read !== 'absent') plain.push(read);
  }
  return plain;
}

function plainArgument(
  { name, type, defaultValue }: GraphQLArgument,
  value: ValueNode | undefined,
): PlainArgument | 'absent' | 'neither' {
  if (value === undefined) return defaultValue === undefined ? 'absent' : { name, constant: defaultValue };
  if (value.kind === Kind.VARIABLE) return { name, variable: value.name.value };
  if (!isScalarLiteral(value)) return 'neither';
  const constant = valueFromAST(value, type);
  return constant === undefined ? 'neither' : { name, constant };
}

/** What no resolver could change. */
const isScalarLiteral = ({ kind }: ValueNode): boolean => kind !== Kind.LIST && kind !== Kind.OBJECT;

/** The arguments of one call. */
export function argumentValues(plain: readonly PlainArgument[], variables: Values): Values {
  const values: Record<string, unknown> = {};
  for (const argument of plain) {
    values[argument.name] = 'variable' in argument ? variables[argument.variable] : argument.constant;
  }
  return values;
}
