import type * as v from 'valibot';
import { findDocumentProblems } from './document-checks.ts';
import { InvalidDocument } from './document-problems.ts';
import { type FixtureDocument, fixtureDocumentSchema } from './fixture-document.ts';
import { schemaProblems } from './schema-problems.ts';
import { isOfName, valueProblems } from './value-problems.ts';

/**
 * Validates a whole fixture document: its shape, then its references and settings.
 *
 * @throws InvalidDocument with all problems
 */
export function validateDocument(value: unknown): FixtureDocument {
  const document = validatePart(fixtureDocumentSchema, value);
  const problems = findDocumentProblems(document);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return document;
}

/**
 * Validates a value by its schema.
 *
 * @throws InvalidDocument with all problems
 */
export function validatePart<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferInput<Schema> {
  const ofValues = valueProblems(schema, value);
  const problems = ofValues.every(isOfName) ? [...ofValues, ...schemaProblems(schema, value)] : ofValues;
  if (problems.length > 0) throw new InvalidDocument(problems);
  return value as v.InferInput<Schema>;
}
