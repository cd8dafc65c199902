import type * as v from 'valibot';
import { findDocumentProblems } from './document-checks.ts';
import { InvalidDocument } from './document-problems.ts';
import { type FixtureDocument, fixtureDocumentSchema } from './fixture-document.ts';
import { schemaProblems } from './schema-problems.ts';
import { isReservedName, valueProblems } from './value-problems.ts';

/**
 * Validates a whole fixture document: first by its schema, then its references and settings.
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
  const invalidValues = valueProblems(schema, value);
  const problems = invalidValues.every(isReservedName)
    ? [...invalidValues, ...schemaProblems(schema, value)]
    : invalidValues;
  if (problems.length > 0) throw new InvalidDocument(problems);
  return value as v.InferInput<Schema>;
}
