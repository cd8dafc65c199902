const ESCAPED_CHARACTER = /[/\u0080-\uffff]/g;

/** Serializes a value as PHP's `json_encode` does: `/` becomes `\/`, and characters outside ASCII are escaped: `\u00e9`. */
export const phpJson = (value: unknown): string => escapePhpJson(JSON.stringify(value));

/**
 * Escapes JSON that `JSON.stringify` wrote. ASCII, which has as many bytes as characters, without `/` is returned unchanged:
 * both checks are faster than a regular expression.
 */
export const escapePhpJson = (json: string): string =>
  json.includes('/') || Buffer.byteLength(json) !== json.length
    ? json.replace(ESCAPED_CHARACTER, escapeCharacter)
    : json;

const escapeCharacter = (character: string): string =>
  character === '/' ? '\\/' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
