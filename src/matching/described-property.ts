import * as v from 'valibot';

/**
 * An optional property with a description. The description is outside of `optional`, so that a JSON Schema keeps the reference
 * to a named schema next to it.
 */
export const describedProperty = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(v.optional(schema), v.description(description));
