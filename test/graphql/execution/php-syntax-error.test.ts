import { GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { graphqlPhpMessage } from '../../../src/graphql/execution/graphql-php-messages.ts';
import { phpSyntaxError } from '../../../src/graphql/execution/php-syntax-error.ts';

function syntaxErrorOf(source: string) {
  try {
    parse(source);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, locations } = phpSyntaxError(error, source);
    return [graphqlPhpMessage(message, '15'), ...(locations ?? []).map(({ line, column }) => `${line}:${column}`)];
  }
  return undefined;
}

/** [webonyx/graphql-php src/Language/{Lexer,Parser}.php of 15.22; the first two are recorded from Magento 2.4.7-p3] */
test.each([
  ['{ a(b: "\\q") }', 'Invalid character escape sequence: \\q', '1:10'],
  ['query ($a: Int = $b) { a }', 'Unexpected $', '1:18'],
  ['{\n a(b: "\\u12G4") }', 'Invalid character escape sequence: \\u12G4', '2:9'],
  ['{ a(b: "\\ud800abcdefgh") }', 'Invalid UTF-16 trailing surrogate: abcdef', '1:16'],
  ['{ a ? }', 'Cannot parse the unexpected character "?".', '1:5'],
  ['{ a é }', 'Cannot parse the unexpected character "\\ue9".', '1:5'],
  ['{ a \u0007 }', 'Cannot contain the invalid character "\\u0007"', '1:5'],
  ['{ a(b: 1.") }', 'Invalid number, expected digit but got: "\\""', '1:10'],
  ['{ a(b: 1.é) }', 'Invalid number, expected digit but got: "\\ue9"', '1:10'],
  ['{ a(b: 1.', 'Invalid number, expected digit but got: <EOF>', '1:10'],
  ["{ a(b: 'c') }", 'Unexpected single quote character (\'), did you mean to use a double quote (")?', '1:8'],
  ['{ a(b: "c', 'Unterminated string.', '1:10'],
  ['{ a', 'Expected Name, found <EOF>', '1:4'],
])('reports for %j: %s at %s', (source, message, location) => {
  expect(syntaxErrorOf(source)).toEqual([`Syntax Error: ${message}`, location]);
});
