import type { Headers } from '../http/message.ts';
import { type Condition, type Test, testOf, type Value } from './condition.ts';

/** What a pattern looks at: a request, its reply, and what the world knew of the caller. */
export interface Subject {
  readonly operations: readonly string[];
  readonly path: string;
  readonly method: string;
  readonly status?: number | undefined;
  readonly store: string;
  /** Type of who asked: guest, customer, admin, integration. */
  readonly identity: string;
  /** Names of accounts: of the token that came, or of the sign-in. */
  readonly customer?: string | undefined;
  readonly admin?: string | undefined;
  readonly integration?: string | undefined;
  /** State of the token that came. */
  readonly token?: string | undefined;
  /** The faults that fired, each by its id and its preset's. */
  readonly fault?: readonly string[] | undefined;
  readonly headers: Headers;
  /** GraphQL variables, or the parameters of a REST call. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Conditions on a request; all that are given must hold. */
export interface Pattern {
  readonly operation?: Condition | undefined;
  readonly path?: Condition | undefined;
  readonly method?: Condition | undefined;
  readonly status?: Condition | undefined;
  readonly store?: Condition | undefined;
  readonly identity?: Condition | undefined;
  readonly customer?: Condition | undefined;
  readonly admin?: Condition | undefined;
  readonly integration?: Condition | undefined;
  readonly token?: Condition | undefined;
  readonly fault?: Condition | undefined;
  readonly headers?: Readonly<Record<string, Condition>> | undefined;
  /** A nested value is reached with dots: `input.email`. */
  readonly variables?: Readonly<Record<string, Condition>> | undefined;
}

/** A condition that did not hold. */
export interface Mismatch {
  /** `customer`, `headers.store`, `variables.input.email`. */
  readonly part: string;
  readonly expected: Condition;
  /** What was there instead: nothing, one value, or several of which none was right. */
  readonly actual: Value | readonly Value[] | undefined;
}

export type PlainKey = Exclude<keyof Pattern, 'headers' | 'variables'>;
/** One value, or a list of which any may hold. */
type Reader = (subject: Subject) => unknown;

const readers: Readonly<Record<PlainKey, Reader>> = {
  operation: ({ operations }) => operations,
  path: ({ path }) => path,
  method: ({ method }) => method,
  status: ({ status }) => status,
  store: ({ store }) => store,
  identity: ({ identity }) => identity,
  customer: ({ customer }) => customer,
  admin: ({ admin }) => admin,
  integration: ({ integration }) => integration,
  token: ({ token }) => token,
  fault: ({ fault }) => fault ?? [],
};

/** Keys of a pattern that hold one plain value: what a query string can say. */
export const PLAIN_KEYS = Object.keys(readers) as readonly PlainKey[];

/** What people write in either case; Magento's database compares account names so. */
const ANY_CASE: ReadonlySet<string> = new Set(['method', 'customer', 'admin']);

/** One condition of a pattern, made ready once. */
export interface Part extends Test {
  readonly part: string;
  readonly expected: Condition;
  readonly read: Reader;
}

const compiled = new WeakMap<Pattern, readonly Part[]>();

/** The conditions of a pattern. A pattern is read once, however often it is asked. */
export function partsOf(pattern: Pattern): readonly Part[] {
  const known = compiled.get(pattern);
  if (known) return known;
  const plain = PLAIN_KEYS.flatMap((key) => partOf(key, pattern[key], readers[key], ANY_CASE.has(key)));
  const headers = Object.entries(pattern.headers ?? {}).flatMap(([name, condition]) => {
    const lower = name.toLowerCase();
    return partOf(`headers.${lower}`, condition, ({ headers: sent }) =>
      Object.hasOwn(sent, lower) ? sent[lower] : undefined,
    );
  });
  const variables = Object.entries(pattern.variables ?? {}).flatMap(([name, condition]) =>
    partOf(`variables.${name}`, condition, ({ variables: values }) => valueAt(values, name)),
  );
  const parts = [...plain, ...headers, ...variables];
  compiled.set(pattern, parts);
  return parts;
}

const partOf = (part: string, condition: Condition | undefined, read: Reader, anyCase = false): Part[] =>
  condition === undefined ? [] : [{ part, expected: condition, read, ...testOf(condition, anyCase) }];

/** A value by its own name, else by the path that the dots of the name tell. */
function valueAt(values: unknown, name: string): unknown {
  if (values === null || typeof values !== 'object') return undefined;
  if (Object.hasOwn(values, name)) return (values as Record<string, unknown>)[name];
  const dot = name.indexOf('.');
  if (dot === -1 || !Object.hasOwn(values, name.slice(0, dot))) return undefined;
  return valueAt((values as Record<string, unknown>)[name.slice(0, dot)], name.slice(dot + 1));
}

/** Whether one condition holds: of a list, for any of its values. */
export function partHolds({ read, holds }: Part, subject: Subject): boolean {
  const value = read(subject);
  if (!Array.isArray(value)) return holds(value);
  return value.length === 0 ? holds(undefined) : value.some(holds);
}

/** Whether every condition of the pattern holds. */
export const matches = (pattern: Pattern, subject: Subject): boolean =>
  partsOf(pattern).every((part) => partHolds(part, subject));

/** Every condition that does not hold, in the order of the pattern's keys; none when the pattern matches. */
export const explain = (pattern: Pattern, subject: Subject): Mismatch[] =>
  partsOf(pattern)
    .filter((part) => !partHolds(part, subject))
    .map((part) => ({ part: part.part, expected: part.expected, actual: actualOf(part.read(subject)) }));

function actualOf(value: unknown): Mismatch['actual'] {
  if (!Array.isArray(value)) return value === undefined ? undefined : plainOf(value);
  const told = value.map(plainOf);
  return told.length > 1 ? told : told[0];
}

const plainOf = (value: unknown): Value =>
  value === null || typeof value !== 'object' ? (value as Value) : JSON.stringify(value);
