import * as v from 'valibot';
import { mocksSchema } from './catalog-fixtures.ts';
import { validatePart } from './validate-document.ts';
import { nonEmptyStringSchema } from './value-schemas.ts';

const extension = v.strictObject({ schema: v.optional(nonEmptyStringSchema), mocks: v.optional(mocksSchema) });

/**
 * What is added to a schema, as a document.
 *
 * @throws InvalidDocument with every fault at once
 */
export const readExtensionDocument = (value: unknown): v.InferInput<typeof extension> => validatePart(extension, value);
