const UNKNOWN_FIELD = /^Cannot query field "(\w+)" on type "(\w+)"/;
const UNKNOWN_TYPE = /^Unknown type "(\w+)"/;

/** Explains how to add the first missing field or type to the schema; `undefined` if the errors name none. */
export function schemaHint(errors: readonly { readonly message: string }[]): string | undefined {
  for (const { message } of errors) {
    const [, field, type] = UNKNOWN_FIELD.exec(message) ?? [];
    if (field !== undefined && type !== undefined)
      return `${type}.${field} is not in the schema; add it by an extension, { schema: 'extend type ${type} { ${field}: String }', mocks: { ${type}: { ${field}: … } } }, or start with the store's own schema (--schema)`;
    const [, missing] = UNKNOWN_TYPE.exec(message) ?? [];
    if (missing !== undefined)
      return `the type ${missing} is not in the schema; add it by an extension, or start with the store's own schema (--schema)`;
  }
  return undefined;
}
