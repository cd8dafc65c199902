import type { ErrorCode } from 'yaml';

/** What is valid, for each error code of the YAML parser. */
export const syntaxAdvice: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'put anchor and tag on the value, not on its alias',
  BAD_ALIAS: 'use letters and digits in the name of the anchor: &name on the value, *name for the alias',
  BAD_COLLECTION_TYPE: 'remove the tag',
  BAD_DIRECTIVE: 'remove the line',
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or use single quotes',
  BAD_INDENT: 'indent with spaces, siblings equally, and close every bracket',
  BAD_PROP_ORDER: 'put anchor and tag directly before the value',
  BAD_SCALAR_START: 'put the string in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'indent like the surrounding lines, and quote a string that contains a colon and a space',
  BLOCK_IN_FLOW: 'inside brackets write arrays as [a, b] and objects as {a: b}',
  DUPLICATE_KEY: 'keep one of them',
  IMPOSSIBLE: 'simplify this part',
  KEY_OVER_1024_CHARS: 'shorten the key',
  MISSING_CHAR: 'close every quote and bracket, and put a colon and a space after each key',
  MULTILINE_IMPLICIT_KEY: 'write key and colon on one line, indented like the surrounding lines',
  MULTIPLE_ANCHORS: 'keep one anchor',
  MULTIPLE_DOCS: 'write one document per file, without a --- separator',
  MULTIPLE_TAGS: 'keep at most one tag',
  NON_STRING_KEY: 'use a string as the key',
  RESOURCE_EXHAUSTION: 'reduce the nesting',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'remove the tag; put a string in quotes',
  UNEXPECTED_TOKEN: 'check indentation, quotes and brackets on this line and the line before',
};

/** Replaces messages of the parser that describe its options or internals instead of the file. */
export const syntaxMessages: Readonly<Partial<Record<ErrorCode, string>>> = {
  MULTIPLE_DOCS: 'a second document starts here',
  NON_STRING_KEY: 'a key is not a string',
  RESOURCE_EXHAUSTION: 'nested too deeply',
};
