import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import { type ExpectedToken, JsonSyntaxError } from './json-syntax-error.ts';
import type { SourceText } from './source-location.ts';

/** The position of an error in a JSON file, and what the grammar allows there. */
export interface SyntaxErrorContext {
  readonly source: SourceText;
  readonly offset: number;
  readonly length: number;
  readonly expected: ExpectedToken;
  /** Offset of the opening bracket of the innermost object or array. */
  readonly openedAt: number | undefined;
}

const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const MAX_SHOWN_CHARACTERS = 40;

/** Describes an error of the JSON parser in a sentence, at its offset. */
export function syntaxErrorOf(code: ParseErrorCode, context: SyntaxErrorContext): JsonSyntaxError {
  switch (printParseErrorCode(code)) {
    case 'UnexpectedEndOfString':
      return unterminatedString(context);
    case 'InvalidCharacter':
      return errorInString(context, /\p{Cc}/gu, 'a string must not contain a control character: write \\t or \\u0000');
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return errorInString(
        context,
        /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})(?<=(?<!\\)(?:\\\\)*\\)/g,
        'invalid escape sequence: write a backslash as \\\\',
      );
    default:
      return unexpectedToken(context);
  }
}

/** The parser gives the position of the string; the pattern finds the character in it. */
function errorInString({ source, offset }: SyntaxErrorContext, pattern: RegExp, message: string): JsonSyntaxError {
  pattern.lastIndex = offset + 1;
  return new JsonSyntaxError(pattern.exec(source.text)?.index ?? offset, message);
}

function unterminatedString({ source: { text }, offset, length }: SyntaxErrorContext): JsonSyntaxError {
  const end = offset + length;
  return end < text.length
    ? new JsonSyntaxError(end, 'a string must not contain a line break: write \\n, or add the closing "')
    : new JsonSyntaxError(offset, 'unterminated string: add the closing "');
}

function unexpectedToken(context: SyntaxErrorContext): JsonSyntaxError {
  const { source, offset, expected } = context;
  const next = source.text.charAt(offset);
  const isClosing = next === '}' || next === ']';
  const comma = /,\s*$/.exec(source.text.slice(0, offset));
  if (isClosing && comma !== null && (expected === 'key' || expected === 'value'))
    return new JsonSyntaxError(comma.index, `trailing comma before ${next}: remove it`);
  return new JsonSyntaxError(
    offset,
    `expected ${describeExpected(context)}, but ${describeToken(context)}${HINTS[next] ?? ''}`,
  );
}

function describeExpected({ source, expected, openedAt }: SyntaxErrorContext): string {
  switch (expected) {
    case 'key':
      return 'a key in double quotes';
    case 'colon':
      return 'a colon';
    case 'value':
      return 'a value';
    case 'end':
      return 'the end of the file';
    case 'comma': {
      if (openedAt === undefined) return 'a comma';
      const opening = source.text.charAt(openedAt);
      const closing = opening === '{' ? '}' : ']';
      return `a comma or ${closing} (for the ${opening} in line ${source.locationAt(openedAt).line})`;
    }
    default:
      return expected satisfies never;
  }
}

function describeToken({ source: { text }, offset }: SyntaxErrorContext): string {
  if (offset >= text.length) return 'the file ends';
  WORD.lastIndex = offset;
  const word = WORD.exec(text)?.[0].slice(0, MAX_SHOWN_CHARACTERS);
  return `found ${word ?? describeCharacter(text.codePointAt(offset) ?? 0)}`;
}

/** Spaces other than those of JSON are invisible, so their code point is shown. */
function describeCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  return /[\p{Z}\p{C}]/u.test(character)
    ? `the character U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
    : character;
}

const HINTS: Readonly<Record<string, string>> = {
  '/': ': JSON has no comments; remove it, or use YAML',
  '#': ': JSON has no comments; remove it, or use YAML',
  "'": ': JSON requires double quotes',
};
