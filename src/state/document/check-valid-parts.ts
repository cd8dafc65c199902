import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { type FixtureDocument, fixtureDocumentSchema } from './fixture-document.ts';
import { PathSet } from './path-set.ts';
import { extractValidParts, valueAtPath } from './valid-parts.ts';

/**
 * Checks the valid parts of a document for problems that its schema cannot express. Leaves out problems that an invalid part may
 * cause: in the same object, or in a reference to it.
 *
 * @param invalid the problems that the schema has found
 */
export function checkValidParts(
  document: unknown,
  invalid: readonly DocumentProblem[],
  findProblems: (valid: FixtureDocument) => readonly DocumentProblem[],
): DocumentProblem[] {
  const valid = extractValidParts(fixtureDocumentSchema, document, invalid);
  if (valid === undefined) return [];
  const { value, removed, originalPath } = valid;
  const changed = new Set(removed.map((path) => String(objectAt(path))));
  const names = new Set(
    removed
      .filter(mayDefineNames)
      .flatMap((path) => [...namesIn(path.at(-1)), ...namesIn(valueAtPath(document, path))]),
  );
  const removedPaths = new PathSet(removed);
  const hasInvalidGroups = removed.some(isInGroupList);
  return findProblems(value)
    .filter(({ path }) => !namesIn(valueAtPath(value, path)).some((name) => names.has(name)))
    .map(({ path, message }) => ({ path: originalPath(path), message }))
    .filter(
      ({ path }) =>
        !removedPaths.hasAtOrBelow(path) &&
        !(hasInvalidGroups && isGroupReference(path)) &&
        (isIndependent(path) || !changed.has(String(objectAt(path)))),
    );
}

/** The path of the object that contains a value, directly or in an array. */
function objectAt(path: DocumentPath): DocumentPath {
  const end = path.findLastIndex((key, index) => typeof key === 'string' || index === 0);
  return path.slice(0, Math.max(0, end));
}

/** Whether other values of the same object do not matter: keys of the document, and settings. */
const isIndependent = (path: DocumentPath): boolean => path.length === 1 || path.at(-2) === 'config';

/** Whether other parts of a document may refer to an invalid part by a name in it: not to settings or faults. */
const mayDefineNames = (path: DocumentPath): boolean => path[0] !== 'config' && !path.includes('faults');

// Groups without an id are numbered in their order, which an invalid group changes.
const isInGroupList = ([key]: DocumentPath): boolean => key === 'customer_groups';
const isGroupReference = (path: DocumentPath): boolean => ['group', 'group_id'].includes(String(path.at(-1)));

/** The strings and keys in a value, without regard to case and punctuation, as in the URL key of a name. */
function namesIn(value: unknown): string[] {
  const names: string[] = [];
  const visited = new Set<unknown>();
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') names.push(next.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'));
    if (next === null || typeof next !== 'object' || visited.has(next)) continue;
    visited.add(next); // an invalid value may contain itself
    for (const [key, each] of Object.entries(next)) pending.push(key, each);
  }
  return names;
}
