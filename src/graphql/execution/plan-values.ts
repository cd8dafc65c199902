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

/** A variable whose value needs no coercion if it has the right JSON type. */
export interface PlainVariable {
  readonly name: string;
  readonly accepts: (value: unknown) => boolean;
}

const isInt32 = (value: unknown): boolean => Number.isInteger(value) && (value as number) === ((value as number) | 0);

/** Scalars with a JSON type: coercion does not change a value of that type. */
const plainTypes = new Map<string, PlainVariable['accepts']>([
  ['String', (value) => typeof value === 'string'],
  ['ID', (value) => typeof value === 'string'],
  ['Boolean', (value) => typeof value === 'boolean'],
  ['Int', isInt32],
  ['Float', (value) => typeof value === 'number'],
]);

/** The variables of an operation if all are plain; `undefined` if graphql-js has to coerce any of them. */
export function plainVariables({ variableDefinitions = [] }: OperationDefinitionNode): PlainVariable[] | undefined {
  const plain: PlainVariable[] = [];
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const nullable = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const accepts = nullable.kind === Kind.NAMED_TYPE ? plainTypes.get(nullable.name.value) : undefined;
    if (accepts === undefined || defaultValue !== undefined) return undefined;
    plain.push({ name: variable.name.value, accepts });
  }
  return plain;
}

/** Whether all variables have a value of the right JSON type; then the values are used unchanged. */
export function areValuesPlain(variables: readonly PlainVariable[], inputs: Values): boolean {
  for (const { name, accepts } of variables) if (!Object.hasOwn(inputs, name) || !accepts(inputs[name])) return false;
  return true;
}

/** An argument that is a variable, or has the same value at each execution. */
type PlainArgument =
  | { readonly name: string; readonly variable: string }
  | { readonly name: string; readonly constant: unknown };

/** The arguments of a field if all are plain; `undefined` if graphql-js has to coerce any of them. */
export function plainArguments({ args }: GraphQLField<unknown, unknown>, node: FieldNode): PlainArgument[] | undefined {
  const plain: PlainArgument[] = [];
  for (const argument of args) {
    const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    const planned = plainArgument(argument, value);
    if (planned === 'not plain') return undefined;
    if (planned !== 'absent') plain.push(planned);
  }
  return plain;
}

function plainArgument(
  { name, type, defaultValue }: GraphQLArgument,
  value: ValueNode | undefined,
): PlainArgument | 'absent' | 'not plain' {
  if (value === undefined) return defaultValue === undefined ? 'absent' : { name, constant: defaultValue };
  if (value.kind === Kind.VARIABLE) return { name, variable: value.name.value };
  if (!isScalarLiteral(value)) return 'not plain';
  const constant = valueFromAST(value, type);
  return constant === undefined ? 'not plain' : { name, constant };
}

/** Scalars are immutable, so that executions can share them. */
const isScalarLiteral = ({ kind }: ValueNode): boolean => kind !== Kind.LIST && kind !== Kind.OBJECT;

/** The arguments for one call of a resolver. */
export function argumentValues(plain: readonly PlainArgument[], variables: Values): Values {
  const values: Record<string, unknown> = {};
  for (const argument of plain) {
    values[argument.name] = 'variable' in argument ? variables[argument.variable] : argument.constant;
  }
  return values;
}
