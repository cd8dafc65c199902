import * as v from 'valibot';

/**
 * The schema of an optional property with a description. The description is added outside of `optional`: inside, a JSON Schema
 * would lose the reference to a named schema.
 */
export const describedProperty = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(v.optional(schema), v.description(description));
