import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { schemaAt } from './schema-paths.ts';
import { quoteValue } from './value-schemas.ts';

/** Names of properties that every JavaScript object inherits. They are refused, because the schema library ignores such keys. */
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

/** Maximum depth, which request bodies have as well. Validation is recursive, and V8's stack ends at some 10,000 levels. */
const MAX_DEPTH = 512;

const NOT_AN_OBJECT = 'expected an object, got an array';

/** Whether the schema library can validate a value with this problem: the value is JSON, not circular, and not nested too deeply. */
export const isCheckedBySchema = ({ message }: DocumentProblem): boolean =>
  message === RESERVED || message === NOT_AN_OBJECT;

/**
 * Finds problems that the schema library does not find: keys that it ignores, arrays that it accepts as objects, and values that
 * JSON cannot represent. On objects that contain themselves, its recursion would not end.
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
      return `expected a JSON value, got a ${typeof value}`;
    case 'object':
      if (Array.isArray(value) && isObjectSchema(schema)) return NOT_AN_OBJECT;
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

/** Whether a schema is that of an object, and not a union, which may accept arrays as well. */
const isObjectSchema = (schema: unknown): boolean =>
  schema !== null &&
  typeof schema === 'object' &&
  'type' in schema &&
  (schema.type === 'strict_object' || schema.type === 'loose_object' || schema.type === 'record');

/** Whether a value is, or is in, the body of an injected response, which is sent unchanged. */
const isSentBody = (path: DocumentPath): boolean => path.some((key, at) => key === 'body' && path[at - 1] === 'http');
