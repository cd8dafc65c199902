import type * as v from 'valibot';
import { type DocumentProblem, startsWith } from './document-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { isOfJson, valueProblems } from './value-problems.ts';

/** Finds the problems of a value by its schema: first those that the schema library does not find. */
export function shapeProblems(schema: v.GenericSchema, value: unknown): DocumentProblem[] {
  const ofValues = valueProblems(schema, value);
  if (!ofValues.every(isOfJson)) return ofValues;
  const others = schemaProblems(schema, value).filter(
    ({ path }) => !ofValues.some((each) => startsWith(path, each.path)),
  );
  return [...ofValues, ...others];
}
