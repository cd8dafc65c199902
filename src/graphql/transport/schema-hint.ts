const FIELD = /^Cannot query field "(\w+)" on type "(\w+)"/;
const TYPE = /^Unknown type "(\w+)"/;

/** How to add what the schema lacks; nothing where it lacks nothing. */
export function schemaHint(errors: readonly { readonly message: string }[]): string | undefined {
  for (const { message } of errors) {
    const [, field, type] = FIELD.exec(message) ?? [];
    if (field !== undefined && type !== undefined)
      return `${type}.${field} is not in the schema; add it by an extension, { schema: 'extend type ${type} { ${field}: String }', mocks: { ${type}: { ${field}: … } } }, or start with the store's own schema (--schema)`;
    const [, missing] = TYPE.exec(message) ?? [];
    if (missing !== undefined)
      return `the type ${missing} is not in the schema; add it by an extension, or start with the store's own schema (--schema)`;
  }
  return undefined;
}
