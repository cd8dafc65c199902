import type { ErrorCode } from 'yaml';

/** What would be right, for each kind of mistake that the YAML parser tells apart. */
export const syntaxAdvice: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'put anchor and tag where the value is written, not at its alias',
  BAD_ALIAS: 'name the anchor in letters and digits: &name there, *name here',
  BAD_COLLECTION_TYPE: 'leave the tag out',
  BAD_DIRECTIVE: 'leave the line out',
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or use single quotes',
  BAD_INDENT: 'indent by spaces, what belongs together alike, and close every bracket',
  BAD_PROP_ORDER: 'put anchor and tag directly before the value',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'indent as the lines around it, and quote a text that holds a colon and a space',
  BLOCK_IN_FLOW: 'within brackets write lists as [a, b] and maps as {a: b}',
  DUPLICATE_KEY: 'keep one of them',
  IMPOSSIBLE: 'write this part more plainly',
  KEY_OVER_1024_CHARS: 'write a shorter key',
  MISSING_CHAR: 'close every quote and bracket, and put a colon and a space after each key',
  MULTILINE_IMPLICIT_KEY: 'write key and colon in one line, indented as the lines around it',
  MULTIPLE_ANCHORS: 'keep one anchor',
  MULTIPLE_DOCS: 'write one document in each file, without --- between',
  MULTIPLE_TAGS: 'keep one tag, or none',
  NON_STRING_KEY: 'write a plain text as the key',
  RESOURCE_EXHAUSTION: 'write it flatter',
  TAB_AS_INDENT: 'indent by spaces',
  TAG_RESOLVE_FAILED: 'leave the tag out; a text goes in quotes',
  UNEXPECTED_TOKEN: 'check indentation, quotes and brackets here and in the line before',
};

/** The parser's own words where they speak of its options or insides instead of the file. */
export const syntaxWords: Readonly<Partial<Record<ErrorCode, string>>> = {
  MULTIPLE_DOCS: 'a second document begins here',
  NON_STRING_KEY: 'a key is no plain text',
  RESOURCE_EXHAUSTION: 'nested too deeply',
};
