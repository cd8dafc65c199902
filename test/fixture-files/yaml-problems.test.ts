import { expect, test } from 'vitest';
import { messagesOf, readOne } from './fixture-folder.ts';

test.each([
  [
    'an unclosed bracket',
    'a: [1, 2\nb: 3',
    ['f.yaml:2:1: ', 'indent with spaces, siblings equally, and close every bracket'],
  ],
  ['an unclosed quote', 'seed: 1\na: "x', ['f.yaml:2:6: Missing closing "quote', 'close every quote and bracket']],
  ['a tab', 'a:\n\t- 1', ['f.yaml:2:1: Tabs are not allowed as indentation', 'indent with spaces']],
  ['an unquoted @', 'password: @home', ['f.yaml:1:11: Plain value cannot start with', 'put the string in quotes']],
  ['a colon in a string', 'name: a: b', ['f.yaml:1:7: ', 'quote a string that contains a colon']],
  ['two documents', 'a: 1\n---\nb: 2', ['f.yaml:2:1: a second document starts here', 'without a --- separator']],
  ['an array as a key', '? [a]\n: 1', ['f.yaml:1:3: a key is not a string', 'use a string as the key']],
  ['a custom tag', 'a: !mine x', ['f.yaml:1:4: Unresolved tag: !mine', 'remove the tag']],
  ['a binary tag', 'a: !!binary aGk=', ['f.yaml:1:4: Unresolved tag: ', 'remove the tag']],
  ['a timestamp tag', 'a: !!timestamp 2030-01-01', ['f.yaml:1:4: Unresolved tag: ', 'remove the tag']],
  ['an unknown version', '%YAML 3.0\n---\na: 1', ['f.yaml:1:7: Unsupported YAML version', 'remove the line']],
])('reports %s with its location and what is valid', (_, text, parts) => {
  const source = readOne(text);
  expect(messagesOf(source)).toEqual([expect.stringContaining(parts[0] ?? '')]);
  expect(messagesOf(source)[0]).toContain(parts[1]);
  expect(source.document).toEqual({});
});

test('reports one problem per line, in order', () => {
  expect(messagesOf(readOne('a: @x\nb: "\\q \\z"\nc: `x`')).map((line) => line.slice(0, 10))).toEqual([
    'f.yaml:1:4',
    'f.yaml:2:5',
    'f.yaml:3:4',
  ]);
});

test('reports every duplicate key at its second occurrence', () => {
  const source = readOne('seed: 1\ncustomers:\n  - email: a\n    name: A\n    email: b\nseed: 2');
  expect(messagesOf(source)).toEqual([
    "f.yaml:5:5 customers[0].email: duplicate key 'email', first used in line 3: keep one of them",
    "f.yaml:6:1 seed: duplicate key 'seed', first used in line 1: keep one of them",
  ]);
});

test.each([
  ['a: 1\nb: *a', 'f.yaml:2:4 b: no anchor &a precedes the alias *a: add the anchor to a value before the alias'],
  ['a: *x\nb: &x 1', 'f.yaml:1:4 a: no anchor &x precedes the alias *x: add the anchor to a value before the alias'],
  [
    'a: &x\n  - *x',
    'f.yaml:2:5 a[0]: the alias *x is inside the value of &x: refer to a value that ends before the alias',
  ],
  [
    'a: &x 1\nb: &x [*x]',
    'f.yaml:2:8 b[0]: the alias *x is inside the value of &x: refer to a value that ends before the alias',
  ],
  [
    'a: { <<: 1 }',
    'f.yaml:1:6 a.<<: the value of a merge key must be an object: write <<: *name or <<: [*one, *other]',
  ],
  ['a: { <<: *x }', 'f.yaml:1:10 a.<<: no anchor &x precedes the alias *x: add the anchor to a value before the alias'],
])('reports an alias that cannot be resolved: %j', (text, message) => {
  expect(messagesOf(readOne(text))).toEqual([message]);
});

const laughs = (first: string, of: (alias: string) => string): string =>
  Array.from({ length: 30 }, (_, n) => `k${n}: &a${n} ${n === 0 ? first : of(`*a${n - 1}`)}`).join('\n');

test.each([
  ['arrays', laughs('[lol, lol]', (alias) => `[${Array(9).fill(alias).join(', ')}]`)],
  ['objects', laughs('{ a: lol }', (alias) => `{ a: ${alias}, b: ${alias}, c: ${alias} }`)],
  ['merge keys', laughs('{ a: lol }', (alias) => `{ <<: ${alias}, b: ${alias}, c: ${alias} }`)],
])('limits the number of values that nested aliases add: %s', (_, text) => {
  const source = readOne(text);
  expect(messagesOf(source)).toEqual([
    expect.stringMatching(/^f\.yaml:\d+:\d+ k\d+.*: aliases add more than 1000000 values: use fewer aliases$/),
  ]);
  expect(JSON.stringify(source.document).length).toBeLessThan(50_000_000);
});

test.each([
  ['brackets', `a: ${'['.repeat(150)}${']'.repeat(150)}`, 'f.yaml:1:104 a[0][0]'],
  ['aliases', laughs('[x]', (alias) => `[[[[${alias}]]]]`), 'f.yaml:26:15 k25[0][0][0][0]'],
])('reports nesting deeper than the limit: %s', (_, text, place) => {
  const [first] = messagesOf(readOne(text));
  expect(first).toMatch(/: nested deeper than 100 levels: reduce the nesting$/);
  expect(first?.slice(0, place.length)).toBe(place);
});

test.each(['[', '- ', '{a: ', '? ', '- - '])('reports nesting that is too deep for the YAML parser: %s', (opening) => {
  const source = readOne(opening.repeat(20_000));
  expect(messagesOf(source)).toEqual([
    expect.stringMatching(/^f\.yaml:1:\d+: nested deeper than 100 levels: reduce the nesting$/),
  ]);
  expect(source.document).toEqual({});
});
