// Leaves out white space in the SDL of the schemas and in the definitions of the REST schema, more than a tenth of them, and shortens
// the argument of `@since` and `@until`, which occurs almost two thousand times and is read without its name.
const SCHEMA_SOURCES = /[\\/]src[\\/]magento[\\/](?:schema|webapi[\\/]definitions)[\\/]/;
const SDL_SOURCES = /[\\/]src[\\/]magento[\\/]schema[\\/]/;

/** Strings, and spaces after colons and commas. SDL has no block strings. */
const SPACES = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|([:,]) /g;

const VERSIONS = /@(since|until)\(release:/g;

/** Removes the indentation of a source, and of SDL also spaces that it does not need, and the name of the argument of versions. */
export function compact(code, isSdl) {
  const lines = code.replaceAll(/^ +/gm, '');
  if (!isSdl) return lines;
  return lines.replaceAll(SPACES, (found, mark) => mark ?? found).replaceAll(VERSIONS, '@$1(r:');
}

/** A plugin of rolldown. Lines stay, so source maps stay valid. */
export const compactSchemas = {
  name: 'compact-schemas',
  transform: (code, id) => (SCHEMA_SOURCES.test(id) ? { code: compact(code, SDL_SOURCES.test(id)), map: null } : null),
};
