import type * as v from 'valibot';
import { limitSuggestions } from '../../matching/closest-name.ts';
import { checkValidParts } from './check-valid-parts.ts';
import { findDocumentProblems } from './document-checks.ts';
import { type DocumentProblem, InvalidDocument } from './document-problems.ts';
import { type FixtureDocument, fixtureDocumentSchema } from './fixture-document.ts';
import { shapeProblems } from './shape-problems.ts';

/**
 * Validates a whole fixture document: by its schema, then its references and settings. If the schema finds invalid parts, the
 * references and settings of the other parts are checked.
 *
 * @param findMore finds further problems of the document; `found` are those of its references and settings
 * @throws InvalidDocument with all problems
 */
export const validateDocument = (value: unknown, findMore: FindMore = () => []): FixtureDocument =>
  limitSuggestions(() => validateWhole(value, findMore));

type FindMore = (document: FixtureDocument, found: readonly DocumentProblem[]) => readonly DocumentProblem[];

function validateWhole(value: unknown, findMore: FindMore): FixtureDocument {
  const findProblems = (document: FixtureDocument) => {
    const found = findDocumentProblems(document);
    return [...found, ...findMore(document, found)];
  };
  const invalid = shapeProblems(fixtureDocumentSchema, value);
  if (invalid.length > 0) {
    throw new InvalidDocument([...invalid, ...checkValidParts(value, invalid, findProblems)]);
  }
  // The schema has just accepted the value.
  const document = value as FixtureDocument;
  const problems = findProblems(document);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return document;
}

/**
 * Validates a value by its schema.
 *
 * @throws InvalidDocument with all problems
 */
export function validatePart<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferInput<Schema> {
  const problems = limitSuggestions(() => shapeProblems(schema, value));
  if (problems.length > 0) throw new InvalidDocument(problems);
  return value as v.InferInput<Schema>;
}
