import type { Headers } from './message.ts';

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
  readonly fault?: string | undefined;
  readonly headers: Headers;
}

type Value = string | number | boolean | null;
/** What a key must be: equal, one of a list, or found by a regular expression. */
export type Condition = Value | readonly Value[] | { readonly match: string };

/** Conditions on a request; all that are given must hold. */
export interface Pattern {
  readonly operation?: Condition;
  readonly path?: Condition;
  readonly method?: Condition;
  readonly status?: Condition;
  readonly store?: Condition;
  readonly identity?: Condition;
  readonly customer?: Condition;
  readonly admin?: Condition;
  readonly integration?: Condition;
  readonly token?: Condition;
  readonly fault?: Condition;
  readonly headers?: Readonly<Record<string, Condition>>;
}

type PlainKey = Exclude<keyof Pattern, 'headers'>;

const valuesOf: Readonly<Record<PlainKey, (subject: Subject) => readonly (Value | undefined)[]>> = {
  operation: ({ operations }) => operations,
  path: ({ path }) => [path],
  method: ({ method }) => [method],
  status: ({ status }) => [status],
  store: ({ store }) => [store],
  identity: ({ identity }) => [identity],
  customer: ({ customer }) => [customer],
  admin: ({ admin }) => [admin],
  integration: ({ integration }) => [integration],
  token: ({ token }) => [token],
  fault: ({ fault }) => [fault],
};

/** Keys of a pattern that hold one plain value: what a query string can say. */
export const PLAIN_KEYS = Object.keys(valuesOf) as readonly PlainKey[];

/** Whether every condition of the pattern holds. */
export function matches(pattern: Pattern, subject: Subject): boolean {
  return (
    PLAIN_KEYS.every((key) => {
      const condition = pattern[key];
      return condition === undefined || valuesOf[key](subject).some((value) => holds(condition, value));
    }) &&
    Object.entries(pattern.headers ?? {}).every(([name, condition]) =>
      holds(condition, subject.headers[name.toLowerCase()]),
    )
  );
}

/** Texts and numbers compare by what they say, so that a query string can ask for a status. */
function holds(condition: Condition, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (condition === null || typeof condition !== 'object') return String(condition) === String(value);
  if ('match' in condition) return new RegExp(condition.match).test(String(value));
  return condition.some((each) => String(each) === String(value));
}
