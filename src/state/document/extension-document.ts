import * as v from 'valibot';
import { mocksSchema } from './catalog-fixtures.ts';
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
export const readExtensionDocument = (value: unknown): v.InferInput<typeof extensionSchema> =>
  validatePart(extensionSchema, value);
