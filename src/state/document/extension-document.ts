import * as v from 'valibot';
import { mocksSchema } from './catalog-fixtures.ts';
import { InvalidDocument } from './document-problems.ts';
import { templateProblems } from './template-checks.ts';
import { validatePart } from './validate-document.ts';
import { nonEmptyStringSchema } from './value-schemas.ts';

const extensionSchema = v.strictObject({
  schema: v.optional(nonEmptyStringSchema),
  mocks: v.optional(mocksSchema),
});

/**
 * Validates a document that extends the GraphQL schema.
 *
 * @throws InvalidDocument with all problems
 */
export function readExtensionDocument(value: unknown): v.InferInput<typeof extensionSchema> {
  const document = validatePart(extensionSchema, value);
  const problems = templateProblems({ mocks: document.mocks });
  if (problems.length > 0) throw new InvalidDocument(problems);
  return document;
}
