import { expect, test } from 'vitest';
import { validateGraphqlDocument, type ParsedDocument, parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import { accountSchemaOf } from '../../../src/graphql/schema/account-schema.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';

/** Compared here: where two are not the same, Vitest's `toBe` goes on to compare the whole of both. */
const isKept = (read: ParsedDocument): boolean => parseGraphqlDocument(read.query) === read;

const query = (name: string) => `query ${name} { customer { email } }`;

test('reads a text once, and holds it against a schema once', () => {
  const read = parseGraphqlDocument(query('Once'));
  expect(parseGraphqlDocument(query('Once'))).toBe(read);
  const schema = accountSchemaOf(parseRelease('2.4.9'));
  expect(validateGraphqlDocument(schema, parseGraphqlDocument(query('Once')))).toBe(validateGraphqlDocument(schema, read));
});

test('keeps what each release makes of a text', () => {
  const read = parseGraphqlDocument('{ customerGroup { uid } }');
  expect(validateGraphqlDocument(accountSchemaOf(parseRelease('2.4.9')), read).errors).toEqual([]);
  expect(validateGraphqlDocument(accountSchemaOf(parseRelease('2.4.8')), read).errors).toHaveLength(1);
  expect(validateGraphqlDocument(accountSchemaOf(parseRelease('2.4.9')), read).errors).toEqual([]);
});

test('forgets the oldest texts once there are a thousand', () => {
  const oldest = parseGraphqlDocument(query('Oldest'));
  for (let i = 0; i < 1_000; i += 1) parseGraphqlDocument(query(`Q${i}`));
  const again = parseGraphqlDocument(query('Oldest'));
  expect(again).not.toBe(oldest);
  expect(again.rootFields).toEqual(oldest.rootFields);
});

const names = (count: number, name: string) => `{ ${name} ${'a '.repeat(count)}}`;

test('forgets the oldest texts once they take too much memory, however short they are', () => {
  const oldest = parseGraphqlDocument(names(5_000, 'oldest'));
  expect(isKept(oldest)).toBe(true);
  for (let i = 0; i < 25; i += 1) parseGraphqlDocument(names(5_000, `q${i}`));
  expect(isKept(oldest)).toBe(false);
});

test('counts the errors that a schema finds as memory too', () => {
  const schema = accountSchemaOf(parseRelease('2.4.9'));
  const wrong = (name: string) => `{ ${Array.from({ length: 120 }, (_, i) => `${name}${i}`).join(' ')} }`;
  const oldest = parseGraphqlDocument(wrong('oldest'));
  expect(validateGraphqlDocument(schema, oldest).errors.length).toBeGreaterThan(99);
  for (let i = 0; i < 200; i += 1) validateGraphqlDocument(schema, parseGraphqlDocument(wrong(`q${i}x`)));
  expect(isKept(oldest)).toBe(false);
});

test('does not keep a text that takes most of the memory by itself', () => {
  expect(isKept(parseGraphqlDocument(names(10_000, 'large')))).toBe(false);
});

test('a text that is no document is told as such each time', () => {
  const first = parseGraphqlDocument('{ customer').syntaxError?.message;
  expect(first).toBe('Syntax Error: Expected Name, found <EOF>.');
  expect(parseGraphqlDocument('{ customer').syntaxError?.message).toBe(first);
});

test('keeps plain errors, for an error holds on to the request that it came from', () => {
  const { errors } = validateGraphqlDocument(accountSchemaOf(parseRelease('2.4.9')), parseGraphqlDocument('query ($v: String) { nope }'));
  expect(errors).toHaveLength(2);
  expect(errors.some((error) => error instanceof Error)).toBe(false);
  expect(parseGraphqlDocument('{ nope').syntaxError).not.toBeInstanceOf(Error);
});
