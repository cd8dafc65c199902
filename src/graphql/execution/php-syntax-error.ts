import type { GraphQLError } from 'graphql';

type SyntaxError = Pick<GraphQLError, 'message' | 'locations'>;

const PREFIX = 'Syntax Error: ';
const ESCAPE = /^Syntax Error: Invalid character escape sequence: "(.*)"\.$/s;
const UNICODE_ESCAPE = /^Syntax Error: Invalid Unicode escape sequence: /;
const CONSTANT = /^Syntax Error: Unexpected variable ".*" in constant value\.$/;
const CODE_POINT = /^(Syntax Error: .*): (?:U\+([\dA-F]+)|('"'))\.$/;

/**
 * The syntax error that graphql-php reports where graphql-js reports another: it has no error of its own for variables in
 * constants, and other words and positions for characters and escapes. [webonyx/graphql-php src/Language/{Lexer,Parser}.php]
 */
export function phpSyntaxError({ message, locations }: SyntaxError, source: string): SyntaxError {
  if (CONSTANT.test(message)) return { message: `${PREFIX}Unexpected $`, locations };
  const [, sequence] = ESCAPE.exec(message) ?? [];
  if (sequence !== undefined) return escapeError(`Invalid character escape sequence: ${sequence}`, locations, 1);
  if (UNICODE_ESCAPE.test(message)) return unicodeError(source, locations);
  const [, start = '', code, quote] = CODE_POINT.exec(message) ?? [];
  if (code !== undefined) return { message: characterMessage(start, Number.parseInt(code, 16)), locations };
  return quote === undefined ? { message, locations } : { message: `${start}: "\\""`, locations };
}

function escapeError(text: string, locations: SyntaxError['locations'], columns: number): SyntaxError {
  return {
    message: PREFIX + text,
    locations: locations?.map(({ line, column }) => ({ line, column: column + columns })),
  };
}

/** `\u` takes four digits; two surrogates must follow one another. */
function unicodeError(source: string, locations: SyntaxError['locations']): SyntaxError {
  const [location] = locations ?? [];
  const line = source.split(/\r\n|[\n\r]/)[(location?.line ?? 1) - 1] ?? '';
  const rest = line.slice((location?.column ?? 1) - 1);
  const digits = rest.slice(2, 6);
  return /^[\da-f]{4}$/i.test(digits)
    ? escapeError(`Invalid UTF-16 trailing surrogate: ${rest.slice(6, 12)}`, locations, 7)
    : escapeError(`Invalid character escape sequence: \\u${digits}`, locations, 1);
}

/** A character as messages show it. [webonyx/graphql-php src/Utils/Utils.php printCharCode] */
function characterMessage(start: string, code: number): string {
  const digits = code.toString(16).padStart(code < 0x7f ? 4 : 0, '0');
  return code < 0x20 && start.endsWith('Unexpected character')
    ? `${PREFIX}Cannot contain the invalid character "\\u${digits}"`
    : `${start}: "\\u${digits}".`;
}
