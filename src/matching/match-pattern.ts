import { type Condition, type ConditionValue, compileCondition } from './condition.ts';
import type { Pattern, PlainKey } from './pattern.ts';
import type { PatternPart, SubjectReader } from './pattern-part.ts';
import { compileResponseParts } from './response-parts.ts';
import type { Subject } from './subject.ts';

/** A condition that does not hold. */
export interface Mismatch {
  /** Name of the compared part: `customer`, `headers.store`, `variables.input.email`. */
  readonly part: string;
  readonly expected: Condition;
  /** The actual value; an array when there were several and none was accepted. */
  readonly actual: ConditionValue | readonly ConditionValue[] | undefined;
}

const readers: Readonly<Record<PlainKey, SubjectReader>> = {
  operation: ({ operations }) => operations,
  resource: ({ resources }) => resources ?? [],
  path: ({ path }) => path,
  method: ({ method }) => method,
  status: ({ status }) => status,
  message: ({ message }) => message ?? [],
  category: ({ category }) => category ?? [],
  store: ({ store }) => store,
  identity: ({ identity }) => identity,
  customer: ({ customer }) => customer,
  admin: ({ admin }) => admin,
  integration: ({ integration }) => integration,
  token: ({ token }) => token,
  fault: ({ fault }) => fault ?? [],
};

/** The keys of a pattern that have one condition. */
export const PLAIN_KEYS = Object.keys(readers) as readonly PlainKey[];

/** Keys whose values are compared without regard to case. Magento's database compares account names in this way. */
const CASE_INSENSITIVE_KEYS: ReadonlySet<string> = new Set(['method', 'customer', 'admin']);

const compiledPatterns = new WeakMap<Pattern, readonly PatternPart[]>();

/** Compiles the conditions of a pattern. The result is cached by the pattern object. */
export function compilePattern(pattern: Pattern): readonly PatternPart[] {
  const cached = compiledPatterns.get(pattern);
  if (cached) return cached;
  const plain = PLAIN_KEYS.flatMap((key) =>
    key === 'operation'
      ? compileOperation(pattern.operation)
      : compilePart(key, pattern[key], readers[key], CASE_INSENSITIVE_KEYS.has(key)),
  );
  const headers = Object.entries(pattern.headers ?? {}).flatMap(([name, condition]) => {
    const lower = name.toLowerCase();
    return compilePart(`headers.${lower}`, condition, ({ headers: sent }) =>
      Object.hasOwn(sent, lower) ? sent[lower] : undefined,
    );
  });
  const variables = Object.entries(pattern.variables ?? {}).flatMap(([name, condition]) =>
    compilePart(`variables.${name}`, condition, ({ variables: values }) => valueAt(values, name)),
  );
  const parts = [...plain, ...compileResponseParts(pattern), ...headers, ...variables];
  compiledPatterns.set(pattern, parts);
  return parts;
}

const compilePart = (
  part: string,
  condition: Condition | undefined,
  read: SubjectReader,
  ignoreCase = false,
): PatternPart[] =>
  condition === undefined ? [] : [{ part, expected: condition, read, ...compileCondition(condition, ignoreCase) }];

const FIELD_PATH = /^\w+(?:\.\w+)+$/;

/** Compiles the condition on the operation. It may name the path of a field below the root: requests that select it match. */
function compileOperation(condition: Condition | undefined): PatternPart[] {
  const [part] = compilePart('operation', condition, readers.operation);
  if (part === undefined) return [];
  const paths = namedValues(condition).filter((name) => FIELD_PATH.test(name));
  if (paths.length === 0) return [part];
  const read: SubjectReader = ({ operations, selectsField }) => [
    ...operations,
    ...paths.filter((path) => selectsField?.(path)),
  ];
  return [{ ...part, read, literals: undefined, isNested: true }];
}

/** The operation that is the only condition of a pattern; `undefined` for any other pattern. */
export function soleOperation(pattern: Pattern): string | undefined {
  const { operation, ...others } = pattern;
  if (typeof operation !== 'string' || FIELD_PATH.test(operation)) return undefined;
  return Object.values(others).every((condition) => condition === undefined) ? operation : undefined;
}

/** The strings in a condition. */
export const namedValues = (condition: Condition | undefined): readonly string[] =>
  [condition].flat().filter((each) => typeof each === 'string');

/**
 * The root fields and field paths of a request that the condition on its operation accepts.
 *
 * @returns `undefined` without such a condition
 */
export function acceptedOperations(pattern: Pattern, subject: Subject): readonly string[] | undefined {
  const part = compilePattern(pattern).find((each) => each.part === 'operation');
  const values = part?.read(subject);
  return part && Array.isArray(values) ? values.filter(part.accepts).map(String) : undefined;
}

/** Looks up a value by its full name, or else by the path that the dots of the name form. */
function valueAt(values: unknown, name: string): unknown {
  if (!isObject(values)) return undefined;
  if (Object.hasOwn(values, name)) return values[name];
  const dot = name.indexOf('.');
  if (dot === -1 || !Object.hasOwn(values, name.slice(0, dot))) return undefined;
  return valueAt(values[name.slice(0, dot)], name.slice(dot + 1));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';

/** Whether one condition holds. If the subject has several values, one of them is enough. */
export function partMatches({ read, accepts }: PatternPart, subject: Subject): boolean {
  const value = read(subject);
  if (!Array.isArray(value)) return accepts(value);
  return value.length === 0 ? accepts(undefined) : value.some(accepts);
}

/** Whether every condition of the pattern holds. */
export const matchesPattern = (pattern: Pattern, subject: Subject): boolean =>
  compilePattern(pattern).every((part) => partMatches(part, subject));

/** The conditions that do not hold, in the order of the pattern's keys; empty when the pattern matches. */
export const findMismatches = (pattern: Pattern, subject: Subject): Mismatch[] =>
  compilePattern(pattern)
    .filter((part) => !partMatches(part, subject))
    .map(({ part, expected, read }) => ({ part, expected, actual: actualOf(read(subject)) }));

function actualOf(value: unknown): Mismatch['actual'] {
  if (!Array.isArray(value)) return value === undefined ? undefined : toConditionValue(value);
  const values = value.map(toConditionValue);
  return values.length > 1 ? values : values[0];
}

function toConditionValue(value: unknown): ConditionValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null ? null : JSON.stringify(value);
}
