import { expect, test } from 'vitest';
import { checkDocument, type ReadDocument, readDocument } from '../../src/graphql/execution/documents.ts';
import { accountSchemaOf } from '../../src/graphql/schema/account-schema.ts';
import { releaseText } from '../../src/magento/releases/release.ts';

/** Compared here: where two are not the same, Vitest's `toBe` goes on to compare the whole of both. */
const isKept = (read: ReadDocument): boolean => readDocument(read.query) === read;

const query = (name: string) => `query ${name} { customer { email } }`;

test('reads a text once, and holds it against a schema once', () => {
  const read = readDocument(query('Once'));
  expect(readDocument(query('Once'))).toBe(read);
  const schema = accountSchemaOf(releaseText('2.4.9'));
  expect(checkDocument(schema, readDocument(query('Once')))).toBe(checkDocument(schema, read));
});

test('keeps what each release makes of a text', () => {
  const read = readDocument('{ customerGroup { uid } }');
  expect(checkDocument(accountSchemaOf(releaseText('2.4.9')), read).errors).toEqual([]);
  expect(checkDocument(accountSchemaOf(releaseText('2.4.8')), read).errors).toHaveLength(1);
  expect(checkDocument(accountSchemaOf(releaseText('2.4.9')), read).errors).toEqual([]);
});

test('forgets the oldest texts once there are a thousand', () => {
  const oldest = readDocument(query('Oldest'));
  for (let i = 0; i < 1_000; i += 1) readDocument(query(`Q${i}`));
  const again = readDocument(query('Oldest'));
  expect(again).not.toBe(oldest);
  expect(again.rootFields).toEqual(oldest.rootFields);
});

const names = (count: number, name: string) => `{ ${name} ${'a '.repeat(count)}}`;

test('forgets the oldest texts once they take too much memory, however short they are', () => {
  const oldest = readDocument(names(5_000, 'oldest'));
  expect(isKept(oldest)).toBe(true);
  for (let i = 0; i < 25; i += 1) readDocument(names(5_000, `q${i}`));
  expect(isKept(oldest)).toBe(false);
});

test('counts the errors that a schema finds as memory too', () => {
  const schema = accountSchemaOf(releaseText('2.4.9'));
  const wrong = (name: string) => `{ ${Array.from({ length: 120 }, (_, i) => `${name}${i}`).join(' ')} }`;
  const oldest = readDocument(wrong('oldest'));
  expect(checkDocument(schema, oldest).errors.length).toBeGreaterThan(99);
  for (let i = 0; i < 200; i += 1) checkDocument(schema, readDocument(wrong(`q${i}x`)));
  expect(isKept(oldest)).toBe(false);
});

test('does not keep a text that takes most of the memory by itself', () => {
  expect(isKept(readDocument(names(10_000, 'large')))).toBe(false);
});

test('a text that is no document is told as such each time', () => {
  const first = readDocument('{ customer').syntaxError?.message;
  expect(first).toBe('Syntax Error: Expected Name, found <EOF>.');
  expect(readDocument('{ customer').syntaxError?.message).toBe(first);
});

test('keeps plain errors, for an error holds on to the request that it came from', () => {
  const { errors } = checkDocument(accountSchemaOf(releaseText('2.4.9')), readDocument('query ($v: String) { nope }'));
  expect(errors).toHaveLength(2);
  expect(errors.some((error) => error instanceof Error)).toBe(false);
  expect(readDocument('{ nope').syntaxError).not.toBeInstanceOf(Error);
});
