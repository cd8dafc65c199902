import { expect, test } from 'vitest';
import { isSecretName } from '../../../src/http/secret-names.ts';
import { redactArguments } from '../../../src/journal/redaction/redact-arguments.ts';

const redacted = (document: string): string => redactArguments(document, isSecretName, () => 'x');

test.each([
  ['an alias', '{ token: generateCustomerToken(email: "a") { token } }'],
  ['an alias after an argument', '{ a(id: 1) { token: name } }'],
  ['a variable', 'mutation ($password: String!) { a(password: $password, email: "b") { id } }'],
  ['a variable without a default value, before an argument', 'query ($token: [String!]!, $b: Int = 1) { a(b: $b) }'],
  ['keywords', '{ a(password: null, token: true, otp: false) }'],
  ['an argument without a secret', '{ a(search: "password: 1", name: "token") }'],
  ['a name in a comment', '{ a(id: 1 # password:\n"b") }'],
  ['text that is not a document', '(password: {'],
])('does not change %s', (_, document) => {
  expect(redacted(document)).toBe(document);
});

test.each([
  ['{ a(password: "b", c: "d") }', '{ a(password: "x", c: "d") }'],
  ['{ a(password: """b "c" d""") }', '{ a(password: "x") }'],
  ['{ a(password: "b\\"c") }', '{ a(password: "x") }'],
  ['{ a(password: "b', '{ a(password: "x"'],
  ['{ a(otp: 123456, c: 1) }', '{ a(otp: "x", c: 1) }'],
  ['{ a(input: { password: B, c: D }) }', '{ a(input: { password: "x", c: D }) }'],
  ['{ a(password: { b: ["c", 1] }, d: "e") }', '{ a(password: { b: ["x", "x"] }, d: "e") }'],
  ['{ a(password , # "b"\n , : # : "c"\n , "d", e: "f") }', '{ a(password , # "b"\n , : # : "c"\n , "x", e: "f") }'],
  ['query ($password: [String!] = "b", $c: Int = 1) { d }', 'query ($password: [String!] = "x", $c: Int = 1) { d }'],
  ['{ a(password: "[masked 01234567]") }', '{ a(password: "[masked 01234567]") }'],
])('redacts the values of %s', (document, expected) => {
  expect(redacted(document)).toBe(expected);
});

test('takes time in proportion to the length of a document', () => {
  const document = `{ a(${'password # password : '.repeat(100_000)}`;
  expect(redacted(document)).toBe(document);
});
