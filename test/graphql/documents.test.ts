import { expect, test } from 'vitest';
import { checkDocument, readDocument } from '../../src/graphql/documents.ts';
import { schemaOf } from '../../src/graphql/schema.ts';
import { releaseText } from '../../src/magento/releases.ts';

const query = (name: string) => `query ${name} { customer { email } }`;

test('reads a text once, and holds it against a schema once', () => {
  const read = readDocument(query('Once'));
  expect(readDocument(query('Once'))).toBe(read);
  const schema = schemaOf(releaseText('2.4.9'));
  expect(checkDocument(schema, readDocument(query('Once')))).toBe(checkDocument(schema, read));
});

test('keeps what each release makes of a text', () => {
  const read = readDocument('{ customerGroup { uid } }');
  expect(checkDocument(schemaOf(releaseText('2.4.9')), read).errors).toEqual([]);
  expect(checkDocument(schemaOf(releaseText('2.4.8')), read).errors).toHaveLength(1);
  expect(checkDocument(schemaOf(releaseText('2.4.9')), read).errors).toEqual([]);
});

test('forgets the oldest texts once there are a thousand', () => {
  const oldest = readDocument(query('Oldest'));
  for (let i = 0; i < 1_000; i += 1) readDocument(query(`Q${i}`));
  const again = readDocument(query('Oldest'));
  expect(again).not.toBe(oldest);
  expect(again.rootFields).toEqual(oldest.rootFields);
});

test('does not keep a long text', () => {
  const long = `{ customer { email } } # ${'x'.repeat(50_000)}`;
  expect(readDocument(long)).not.toBe(readDocument(long));
});

test('a text that is no document is told as such each time', () => {
  const first = readDocument('{ customer').syntaxError?.message;
  expect(first).toBe('Syntax Error: Expected Name, found <EOF>.');
  expect(readDocument('{ customer').syntaxError?.message).toBe(first);
});
