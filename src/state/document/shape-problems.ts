import type * as v from 'valibot';
import type { DocumentProblem } from './document-problems.ts';
import { PathSet } from './path-set.ts';
import { schemaProblems } from './schema-problems.ts';
import { isCheckedBySchema, valueProblems } from './value-problems.ts';

/** Finds the problems of a value by its schema: those that the schema library does not find, then those that it finds. */
export function shapeProblems(schema: v.GenericSchema, value: unknown): DocumentProblem[] {
  const ofValues = valueProblems(schema, value);
  if (!ofValues.every(isCheckedBySchema)) return ofValues;
  const found = new PathSet(ofValues.map(({ path }) => path));
  const others = schemaProblems(schema, value).filter(({ path }) => !found.hasAtOrAbove(path));
  return [...ofValues, ...others];
}
