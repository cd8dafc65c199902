// Leaves out the indentation of the schema's SDL, which is a tenth of it. It has no block strings.
const SCHEMA_SOURCES = /[\\/]src[\\/]magento[\\/]schema[\\/]/;

/** A plugin of rolldown. Lines stay, so source maps stay valid. */
export const schemaIndentation = {
  name: 'schema-indentation',
  transform: (code, id) => (SCHEMA_SOURCES.test(id) ? { code: code.replaceAll(/^ +/gm, ''), map: null } : null),
};
