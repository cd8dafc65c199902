// Leaves out white space in the SDL of the schemas and in the definitions of the REST schema: more than a tenth of them.
const SCHEMA_SOURCES = /[\\/]src[\\/]magento[\\/](?:schema|webapi[\\/]definitions)[\\/]/;
const SDL_SOURCES = /[\\/]src[\\/]magento[\\/]schema[\\/]/;

/** Strings, and spaces after colons and commas. SDL has no block strings. */
const SPACES = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|([:,]) /g;

/** Removes the indentation of a source, and with `spaces` the spaces that SDL does not need. */
export function compact(code, spaces) {
  const lines = code.replaceAll(/^ +/gm, '');
  return spaces ? lines.replaceAll(SPACES, (found, mark) => mark ?? found) : lines;
}

/** A plugin of rolldown. Lines stay, so source maps stay valid. */
export const compactSchemas = {
  name: 'compact-schemas',
  transform: (code, id) => (SCHEMA_SOURCES.test(id) ? { code: compact(code, SDL_SOURCES.test(id)), map: null } : null),
};
