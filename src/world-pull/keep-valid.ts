import { type DocumentPath, formatPath, InvalidDocument } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { validateDocument } from '../state/document/validate-document.ts';

/**
 * Removes the parts that are not valid in a fixture document, such as a code with a hyphen.
 *
 * @param note receives one line for each part that is left out
 * @returns a valid document
 */
export function keepValid(document: FixtureDocument, note: (line: string) => void): FixtureDocument {
  const remaining = structuredClone(document);
  for (;;) {
    try {
      return validateDocument(remaining);
    } catch (error) {
      if (!(error instanceof InvalidDocument)) throw error;
      const problem = error.problems.find(({ path }) => path.length > 0);
      if (problem === undefined || !leaveOut(remaining, problem.path)) throw error;
      note(`${formatPath(problem.path)}: left out: ${problem.message}`);
    }
  }
}

/**
 * Removes the setting, the entity or the part of the document to which a path belongs.
 *
 * @returns whether something was removed
 */
function leaveOut(document: FixtureDocument, path: DocumentPath): boolean {
  const [name = '', second, third, fourth] = path;
  const part: unknown = Object.entries(document).find(([key]) => key === name)?.[1];
  const entity: unknown = Array.isArray(part) && typeof second === 'number' ? part[second] : undefined;
  return (
    (name === 'config' && removeKey(part, second)) ||
    (third === 'config' && removeKey(propertyOf(entity, 'config'), fourth)) ||
    (Array.isArray(part) && typeof second === 'number' && part.splice(second, 1).length > 0) ||
    removeKey(document, name)
  );
}

const propertyOf = (entity: unknown, key: string): unknown => (isObject(entity) ? Reflect.get(entity, key) : undefined);

const removeKey = (value: unknown, key: string | number | undefined): boolean =>
  isObject(value) && key !== undefined && Object.hasOwn(value, key) && Reflect.deleteProperty(value, key);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
