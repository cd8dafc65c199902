import { expect, test } from 'vitest';
import { readOne, told } from './temp-folder.ts';

test.each([
  [
    'an open bracket',
    'a: [1, 2\nb: 3',
    ['f.yaml:2:1: ', 'indent by spaces, what belongs together alike, and close every bracket'],
  ],
  ['an open quote', 'seed: 1\na: "x', ['f.yaml:2:6: Missing closing "quote', 'close every quote and bracket']],
  ['a tab', 'a:\n\t- 1', ['f.yaml:2:1: Tabs are not allowed as indentation', 'indent by spaces']],
  ['a bare @', 'password: @home', ['f.yaml:1:11: Plain value cannot start with', 'put the text in quotes']],
  ['a colon in a text', 'name: a: b', ['f.yaml:1:7: ', 'quote a text that holds a colon']],
  ['two documents', 'a: 1\n---\nb: 2', ['f.yaml:2:1: a second document begins here', 'without --- between']],
  ['a list as key', '? [a]\n: 1', ['f.yaml:1:3: a key is no plain text', 'write a plain text as the key']],
  ['a tag of its own', 'a: !mine x', ['f.yaml:1:4: Unresolved tag: !mine', 'leave the tag out']],
  ['a tag for bytes', 'a: !!binary aGk=', ['f.yaml:1:4: Unresolved tag: ', 'leave the tag out']],
  ['a tag for times', 'a: !!timestamp 2030-01-01', ['f.yaml:1:4: Unresolved tag: ', 'leave the tag out']],
  ['an unknown version', '%YAML 3.0\n---\na: 1', ['f.yaml:1:7: Unsupported YAML version', 'leave the line out']],
])('tells of %s with its place and what would be right', (_, text, parts) => {
  const source = readOne(text);
  expect(told(source)).toEqual([expect.stringContaining(parts[0] ?? '')]);
  expect(told(source)[0]).toContain(parts[1]);
  expect(source.document).toEqual({});
});

test('tells one mistake of each line, in their order', () => {
  expect(told(readOne('a: @x\nb: "\\q \\z"\nc: `x`')).map((line) => line.slice(0, 10))).toEqual([
    'f.yaml:1:4',
    'f.yaml:2:5',
    'f.yaml:3:4',
  ]);
});

test('tells every duplicate key, at the second of them', () => {
  const source = readOne('seed: 1\ncustomers:\n  - email: a\n    name: A\n    email: b\nseed: 2');
  expect(told(source)).toEqual([
    "f.yaml:5:5 customers[0].email: 'email' is written twice in one map, first in line 3: keep one of them",
    "f.yaml:6:1 seed: 'seed' is written twice in one map, first in line 1: keep one of them",
  ]);
});

test.each([
  ['a: 1\nb: *a', 'f.yaml:2:4 b: no anchor &a stands before the alias *a: put it at the value that is meant'],
  ['a: *x\nb: &x 1', 'f.yaml:1:4 a: no anchor &x stands before the alias *x: put it at the value that is meant'],
  ['a: &x\n  - *x', 'f.yaml:2:5 a[0]: *x lies within the value of &x: name a value that ends before the alias'],
  ['a: &x 1\nb: &x [*x]', 'f.yaml:2:8 b[0]: *x lies within the value of &x: name a value that ends before the alias'],
  ['a: { <<: 1 }', 'f.yaml:1:6 a.<<: a merge key takes maps: write <<: *name, or <<: [*one, *other]'],
  ['a: { <<: *x }', 'f.yaml:1:10 a.<<: no anchor &x stands before the alias *x: put it at the value that is meant'],
])('tells of an alias that cannot be followed: %j', (text, message) => {
  expect(told(readOne(text))).toEqual([message]);
});

const laughs = (first: string, of: (alias: string) => string): string =>
  Array.from({ length: 30 }, (_, n) => `k${n}: &a${n} ${n === 0 ? first : of(`*a${n - 1}`)}`).join('\n');

test.each([
  ['lists', laughs('[lol, lol]', (alias) => `[${Array(9).fill(alias).join(', ')}]`)],
  ['maps', laughs('{ a: lol }', (alias) => `{ a: ${alias}, b: ${alias}, c: ${alias} }`)],
  ['merge keys', laughs('{ a: lol }', (alias) => `{ <<: ${alias}, b: ${alias}, c: ${alias} }`)],
])('bounds what aliases of aliases can repeat: %s', (_, text) => {
  const source = readOne(text);
  expect(told(source)).toEqual([
    expect.stringMatching(/^f\.yaml:\d+:\d+ k\d+.*: aliases repeat more than a million values: use fewer of them$/),
  ]);
  expect(JSON.stringify(source.document).length).toBeLessThan(50_000_000);
});

test.each([
  ['brackets', `a: ${'['.repeat(150)}${']'.repeat(150)}`, 'f.yaml:1:104 a[0][0]'],
  ['aliases', laughs('[x]', (alias) => `[[[[${alias}]]]]`), 'f.yaml:26:15 k25[0][0][0][0]'],
])('tells of levels beyond any fixture: %s', (_, text, place) => {
  const [first] = told(readOne(text));
  expect(first).toMatch(/: nested deeper than 100 levels: write it flatter$/);
  expect(first?.slice(0, place.length)).toBe(place);
});

test.each(['[', '- ', '{a: ', '? '])('tells of nesting that the parser cannot follow: %s', (opening) => {
  const source = readOne(opening.repeat(20_000));
  expect(told(source)[0]).toMatch(/^f\.yaml:1:\d+: /);
  expect(source.document).toEqual({});
});
