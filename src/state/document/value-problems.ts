import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { schemaAt } from './schema-paths.ts';
import { quoteValue } from './value-schemas.ts';

/** Names of properties that every JavaScript object inherits. The schema library skips such keys, so they are refused. */
const RESERVED_NAMES = ['__proto__', 'constructor', 'prototype'];

const RESERVED = 'is a reserved name';

interface Visit {
  readonly value: unknown;
  readonly path: DocumentPath;
  /** `undefined` where the schema is a union or does not describe the value. */
  readonly schema: unknown;
  readonly parents: Parents | undefined;
}

/** The objects that contain a value, the nearest one first. */
interface Parents {
  readonly object: object;
  readonly depth: number;
  readonly parents: Parents | undefined;
}

/** As in the bodies of requests. Schemas are read recursively, and V8 ends a recursion at some ten thousand levels. */
const MAX_DEPTH = 512;

/** Whether a problem does not keep the schema library from reading the value. */
export const isOfName = ({ message }: DocumentProblem): boolean => message === RESERVED;

/**
 * What the schema library does not find: keys that it skips, arrays in the place of objects, which it accepts, and values that
 * JSON does not have, of which objects that contain themselves would make it recurse for ever.
 */
export function valueProblems(schema: unknown, value: unknown): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const visited = new Set<object>();
  const pending: Visit[] = [{ value, path: [], schema: schemaAt(schema, []), parents: undefined }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value: object, path, parents } = next;
    const message = problemOf(next);
    if (message !== undefined) problems.push({ path, message });
    if (message !== undefined || object === null || typeof object !== 'object' || visited.has(object)) continue;
    visited.add(object);
    const inner = { object, depth: (parents?.depth ?? 0) + 1, parents };
    for (const [key, each] of Object.entries(object)) {
      const at = [...path, Array.isArray(object) ? Number(key) : key];
      if (RESERVED_NAMES.includes(key) && !isSentBody(at)) problems.push({ path: at, message: RESERVED });
      else if (!isScalar(each))
        pending.push({ value: each, path: at, schema: schemaAt(next.schema, [key]), parents: inner });
    }
  }
  return problems;
}

const isScalar = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && !OTHER_TYPES.has(typeof value));
const OTHER_TYPES: ReadonlySet<string> = new Set(['bigint', 'function', 'symbol']);

function problemOf({ value, path, schema, parents }: Visit): string | undefined {
  switch (typeof value) {
    case 'bigint':
    case 'function':
    case 'symbol':
      return `expected a value of JSON, got a ${typeof value}`;
    case 'object':
      if (Array.isArray(value) && isObjectSchema(schema)) return 'expected an object, got an array';
      if (value !== null && isAmong(parents, value)) return 'contains itself';
      if (parents !== undefined && parents.depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} levels deep`;
      return value !== null && 'toJSON' in value && isSentBody(path) ? jsonProblem(value) : undefined;
    default:
      return undefined;
  }
}

function jsonProblem(value: object): string | undefined {
  try {
    JSON.stringify(value);
    return undefined;
  } catch (error) {
    return `cannot be written as JSON: ${quoteValue(String(error))}`;
  }
}

function isAmong(parents: Parents | undefined, value: object): boolean {
  for (let next = parents; next !== undefined; next = next.parents) if (next.object === value) return true;
  return false;
}

/** Whether the schema is that of an object. A union may accept an array too. */
const isObjectSchema = (schema: unknown): boolean =>
  schema !== null &&
  typeof schema === 'object' &&
  'type' in schema &&
  (schema.type === 'strict_object' || schema.type === 'loose_object' || schema.type === 'record');

/** Whether a value is the body of an injected response, or in it: it is sent unchanged. */
const isSentBody = (path: DocumentPath): boolean => path.some((key, at) => key === 'body' && path[at - 1] === 'http');
