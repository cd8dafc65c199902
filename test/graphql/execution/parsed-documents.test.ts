import { expect, test } from 'vitest';
import { type ParsedDocument, parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import { accountSchemaOf } from '../../../src/graphql/schema/account-schema.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { validate } from './validate.ts';

/** Compared here, since a failing `toBe` of Vitest would compare and print the whole documents. */
const isCached = (parsed: ParsedDocument): boolean => parseGraphqlDocument(parsed.query) === parsed;

const schema = accountSchemaOf(parseRelease('2.4.9'));

/** Parses and validates a query, as a request does. */
function read(query: string): ParsedDocument {
  const parsed = parseGraphqlDocument(query);
  validate(schema, parsed);
  return parsed;
}

const query = (name: string) => `query ${name} { customer { email } }`;

test('parses a query once, and validates it against a schema once', () => {
  const parsed = parseGraphqlDocument(query('Once'));
  expect(parseGraphqlDocument(query('Once'))).toBe(parsed);
  expect(validate(schema, parseGraphqlDocument(query('Once')))).toBe(validate(schema, parsed));
});

test('keeps the validation result of each release', () => {
  const parsed = parseGraphqlDocument('{ customerGroup { uid } }');
  expect(validate(accountSchemaOf(parseRelease('2.4.9')), parsed).errors).toEqual([]);
  expect(validate(accountSchemaOf(parseRelease('2.4.8')), parsed).errors).toHaveLength(1);
  expect(validate(accountSchemaOf(parseRelease('2.4.9')), parsed).errors).toEqual([]);
});

test('evicts the least recently used of more than a thousand documents', () => {
  const oldest = read(query('Oldest'));
  expect(isCached(oldest)).toBe(true);
  for (let i = 0; i < 1_000; i += 1) read(query(`Q${i}`));
  const again = parseGraphqlDocument(query('Oldest'));
  expect(again).not.toBe(oldest);
  expect(again.rootFields).toEqual(oldest.rootFields);
});

/** A query of short tokens, as an argument: comparing fields of one name with each other would take longer. */
const shortTokens = (count: number, name: string) => `{ ${name}(list: [${'0 '.repeat(count)}]) }`;

test('evicts documents that take too much memory, even if their queries are short', () => {
  const oldest = read(shortTokens(2_000, 'oldest'));
  expect(isCached(oldest)).toBe(true);
  for (let i = 0; i < 50; i += 1) read(shortTokens(2_000, `q${i}`));
  expect(isCached(oldest)).toBe(false);
});

test('counts validation errors as memory', () => {
  const wrong = (name: string) => `{ ${Array.from({ length: 120 }, (_, i) => `${name}${i}`).join(' ')} }`;
  const oldest = parseGraphqlDocument(wrong('oldest'));
  expect(validate(schema, oldest).errors.length).toBeGreaterThan(99);
  for (let i = 0; i < 150; i += 1) validate(schema, parseGraphqlDocument(wrong(`q${i}x`)));
  expect(isCached(oldest)).toBe(false);
});

test('does not cache a document that takes a large part of the memory', () => {
  expect(isCached(parseGraphqlDocument(shortTokens(10_000, 'large')))).toBe(false);
});

test('does not cache a document that is not validated, apart from the latest', () => {
  const first = parseGraphqlDocument(query('First'));
  expect(isCached(first)).toBe(true);
  parseGraphqlDocument(query('Second'));
  expect(isCached(first)).toBe(false);
});

test('caches a syntax error', () => {
  const first = parseGraphqlDocument('{ customer').syntaxError?.message;
  expect(first).toBe('Syntax Error: Expected Name, found <EOF>.');
  expect(parseGraphqlDocument('{ customer').syntaxError?.message).toBe(first);
});

test('caches plain errors, without a stack that would keep the request alive', () => {
  const { errors } = validate(
    accountSchemaOf(parseRelease('2.4.9')),
    parseGraphqlDocument('query ($v: String) { nope }'),
  );
  expect(errors).toHaveLength(2);
  expect(errors.some((error) => error instanceof Error)).toBe(false);
  expect(parseGraphqlDocument('{ nope').syntaxError).not.toBeInstanceOf(Error);
});
