import { expect, test } from 'vitest';
import { nestingDepth } from '../../src/http/nesting-depth.ts';
import { parseJson } from '../../src/http/parse-json.ts';

test.each([
  ['', 0],
  ['a', 0],
  ['{ a }', 1],
  ['{ a { b } c { d { e } } }', 3],
  ['{ a(b: [[1]]) }', 3],
  ['}{', 0],
  ['{ a(b: "{{{") }', 1],
  ['{ a(b: "\\"{{{") }', 1],
  ['{ a(b: "\\\\") { c } }', 2],
  ['{ a(b: "open\n{ c } }', 2],
  ['{ a(b: """{ " { """) }', 1],
  ['{ a(b: """{ \\""" { """) { c } }', 2],
  ['{ a(b: """{ {', 1],
  ['{ # {{{\n a }', 1],
  ['{ # {{{\r a { b } }', 2],
  ['{ # {{{', 1],
  ['"""', 0],
])('the nesting depth of %j is %i', (source, depth) => {
  expect(nestingDepth(source)).toBe(depth);
});

test('the time for the nesting depth is linear in the length', () => {
  const source = '\\"""'.repeat(50_000);
  expect(nestingDepth(`{"""${source}`)).toBe(1);
});

test.each([
  ['{"a":[1,null,"b"]}', { a: [1, null, 'b'] }],
  ['"a"', 'a'],
  [' 1 ', 1],
])('parses %s', (text, value) => {
  expect(parseJson(text)).toEqual(value);
});

test.each(['', '{', '{"a":1,}', "{'a':1}", '{"secret":hunter2}'])(
  '%j is a syntax error, which repeats no part of it',
  (text) => {
    expect(() => parseJson(text)).toThrow(/^Syntax error$/);
  },
);

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

test('accepts 512 nested arrays, and not 513', () => {
  expect(() => parseJson(` ${nested(512)} `)).not.toThrow();
  expect(() => parseJson(nested(513))).toThrow(/^Maximum stack depth exceeded$/);
});

test('counts no brackets in strings', () => {
  expect(parseJson(JSON.stringify('['.repeat(2000)))).toHaveLength(2000);
});
