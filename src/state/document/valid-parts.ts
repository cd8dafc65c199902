import type * as v from 'valibot';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { PathSet } from './path-set.ts';
import { shapeProblems } from './shape-problems.ts';

/** The parts of a value that are valid by its schema. */
export interface ValidParts<Value> {
  readonly value: Value;
  /** The paths of the parts that were left out. */
  readonly removed: readonly DocumentPath[];
  /** Returns the path that a part has in the complete value, in which arrays have more items. */
  originalPath(path: DocumentPath): DocumentPath;
}

/**
 * Copies a value without its invalid parts: keys with problems, and objects and items that lack a key or are invalid without one.
 *
 * @returns `undefined` if nothing is left
 */
export function extractValidParts<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  problems: readonly DocumentProblem[],
): ValidParts<v.InferInput<Schema>> | undefined {
  const removed: DocumentPath[] = [];
  const removedPaths = new PathSet();
  const remove = (path: DocumentPath) => {
    removed.push(path);
    removedPaths.add(path);
  };
  for (let found = problems; ; ) {
    for (const { path } of found) remove(isPresent(value, path) && !removedPaths.has(path) ? path : path.slice(0, -1));
    if (removedPaths.has([])) return undefined;
    const indexes = new Map<unknown, readonly number[]>();
    const rest = without(value, removed, indexes);
    const originalPath = (path: DocumentPath) => withOriginalIndexes(rest, path, indexes);
    found = shapeProblems(schema, rest).map((each) => ({ ...each, path: originalPath(each.path) }));
    // The schema has just accepted the value.
    if (found.length === 0) return { value: rest as v.InferInput<Schema>, removed, originalPath };
  }
}

/** The value at a path; `undefined` if the path does not exist. */
export function valueAtPath(value: unknown, [key, ...below]: DocumentPath): unknown {
  if (key === undefined) return value;
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  return valueAtPath(Reflect.get(value, key), below);
}

const isPresent = (value: unknown, path: DocumentPath): boolean => valueAtPath(value, path) !== undefined;

/** Copies a value without some of its parts. Stores the original indexes of the items of arrays that have lost some. */
function without(value: unknown, removed: readonly DocumentPath[], indexes: Map<unknown, readonly number[]>): unknown {
  if (removed.length === 0 || value === null || typeof value !== 'object') return value;
  const below = byFirstKey(removed);
  const kept = Object.entries(value).flatMap(([name, each]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const paths = below.get(key) ?? [];
    if (paths.some((path) => path.length === 0)) return [];
    return [[key, without(each, paths, indexes)] as const];
  });
  if (!Array.isArray(value)) return Object.fromEntries(kept);
  const items = kept.map(([, each]) => each);
  indexes.set(
    items,
    kept.map(([index]) => Number(index)),
  );
  return items;
}

/** The paths below each key. */
function byFirstKey(paths: readonly DocumentPath[]): ReadonlyMap<string | number, readonly DocumentPath[]> {
  const groups = new Map<string | number, DocumentPath[]>();
  for (const [key, ...below] of paths) {
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(below);
    else groups.set(key, [below]);
  }
  return groups;
}

function withOriginalIndexes(
  value: unknown,
  [key, ...below]: DocumentPath,
  indexes: ReadonlyMap<unknown, readonly number[]>,
): DocumentPath {
  if (key === undefined) return [];
  const original = typeof key === 'number' ? (indexes.get(value)?.[key] ?? key) : key;
  return [original, ...withOriginalIndexes(valueAtPath(value, [key]), below, indexes)];
}
