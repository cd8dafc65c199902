import { expect, test } from 'vitest';
import { nestingDepth } from '../../src/http/nesting-depth.ts';

test.each([
  ['"', '\\"'],
  ['"""', '\\"""'],
  ['', '"'],
  ['"""', '"'],
])('measures a million repetitions in linear time: %s%s…', (start, piece) => {
  expect(nestingDepth(start + piece.repeat(1_000_000))).toBe(0);
});

test.each([
  ['{ a(b: "{{{") { c } }', 2],
  ['{ a(b: "\\"{") }', 1],
  ['{ a(b: """ { \\""" { """) { c } }', 2],
  ['{ a } # {{{', 1],
  ['{ # {{{\r { a } }', 2],
  ['{ a(b: "") { c } }', 2],
  ['{ a(b: [[1]]) }', 3],
])('ignores brackets in strings and comments: %s', (source, depth) => {
  expect(nestingDepth(source)).toBe(depth);
});
