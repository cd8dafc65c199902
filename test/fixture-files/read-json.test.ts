import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locationText, messagesOf, readOne } from './fixture-folder.ts';

test('reads what JSON.stringify writes, with any indentation', () => {
  const documents = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 5 }));
  fc.assert(
    fc.property(documents, fc.constantFrom('', '  ', '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const source = readOne(text, 'f.json');
      expect(source.problems).toEqual([]);
      expect(JSON.stringify(source.document)).toBe(JSON.stringify(JSON.parse(text)));
    }),
    { numRuns: 50, seed: 1 },
  );
});

test('reads all forms of numbers, literals and escapes', () => {
  const text =
    '{"n": [0, -0, 1.5, -2e3, 1E+2, 1e-2], "w": [true, false, null], "s": "\\u00e4\\ud83d\\ude00\\/\\n\\"\\\\"}';
  expect(readOne(text, 'f.json').document).toEqual(JSON.parse(text));
});

test.each(
  [
    '{"a": 1,}',
    '{"a": [1, 2,]}',
    "{'a': 1}",
    '{a: 1}',
    '{"a" 1}',
    '{"a": }',
    '{"a": 1 "b": 2}',
    '{"a": [1 2]}',
    '{"a": 1} x',
    '{"a": 1}}',
    '{"a": 01}',
    '{"a": .5}',
    '{"a": +1}',
    '{"a": 1.}',
    '{"a": 1e}',
    '{"a": -}',
    '{"a": NaN}',
    '{"a": undefined}',
    '{"a": True}',
    '{"a": truefalse}',
    '{"a": "\n"}',
    '{"a": "\t"}',
    '{"a": "\\x41"}',
    '{"a": "\\u00g0"}',
    '{"a": "b}',
    '{"a": "b\\',
    '{"a": [1}',
    '{"a": 1',
    '{',
    '[',
    ',',
    '// no\n{}',
    '{\u00a0"a": 1}',
    '{"a":\f1}',
  ].map((text) => [text]),
)('reports one problem for invalid JSON: %j', (text) => {
  expect(() => JSON.parse(text)).toThrow();
  const source = readOne(text, 'f.json');
  expect(source.problems).toHaveLength(1);
  expect(source.document).toEqual({});
});

test.each([
  ['{\n\t"a": 1,\n}', 'f.json:2:8: trailing comma before }: remove it'],
  ['{\n  "a": 1\n  "b": 2\n}', 'f.json:3:3: expected a comma or } (for the { in line 1), but found "'],
  ['{"a": [\n1,\n2', 'f.json:3:2 a: expected a comma or ] (for the [ in line 1), but the file ends'],
  ['{"a": [{}, {"b": nope}]}', 'f.json:1:18 a[1].b: expected a value, but found nope'],
  ['{a: 1}', 'f.json:1:2: expected a key in double quotes, but found a'],
  ["{'a': 1}", "f.json:1:2: expected a key in double quotes, but found ': JSON requires double quotes"],
  ['{"a" 1}', 'f.json:1:6 a: expected a colon, but found 1'],
  ['{} // x', 'f.json:1:4: expected the end of the file, but found /: JSON has no comments; remove it, or use YAML'],
  ['{"a": "b\n"}', 'f.json:1:9 a: a string must not contain a line break: write \\n, or add the closing "'],
  ['{"a": "b\\c"}', 'f.json:1:9 a: invalid escape sequence: write a backslash as \\\\'],
  ['{"a": "b', 'f.json:1:7 a: unterminated string: add the closing "'],
])('reports a syntax error with line and column: %j', (text, message) => {
  expect(messagesOf(readOne(text, 'f.json'))[0]).toBe(message);
});

test('reports every duplicate key at its second occurrence', () => {
  const source = readOne('{\n"a": [{"b": 1, "b": 2}],\n"a": []\n}', 'f.json');
  expect(messagesOf(source)).toEqual([
    "f.json:2:16 a[0].b: duplicate key 'b', first used in line 2: keep one of them",
    "f.json:3:1 a: duplicate key 'a', first used in line 2: keep one of them",
  ]);
});

test('locates values in a file indented with tabs', () => {
  const source = readOne('{\n\t"customers": [\n\t\t{ "email": "a" },\n\t\t{\n\t\t\t"email":\n"b"}]}', 'f.json');
  expect(source.document).toEqual({ customers: [{ email: 'a' }, { email: 'b' }] });
  expect(locationText(source, 'customers', 0)).toBe('f.json:3:3 customers[0]');
  expect(locationText(source, 'customers', 1, 'email')).toBe('f.json:5:4 customers[1].email');
  expect(locationText(source, 'customers', 1, 'name')).toBe('f.json:4:3 customers[1].name');
});

test.each(['[', '{"a":'])('reports nesting deeper than the limit: %s', (opening) => {
  expect(messagesOf(readOne(opening.repeat(100_000), 'f.json'))).toEqual([
    expect.stringMatching(/: nested deeper than 100 levels: reduce the nesting$/),
  ]);
});

test('reads __proto__ as an ordinary key', () => {
  const { document } = readOne('{"__proto__": {"admin": true}}', 'f.json');
  expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
  expect(document).not.toHaveProperty('admin');
  expect(Object.keys(document as object)).toEqual(['__proto__']);
});

test('reads a file of many megabytes', () => {
  const customers = Array.from({ length: 20_000 }, (_, n) => ({ email: `c${n}@example.com`, note: 'x'.repeat(200) }));
  const source = readOne(JSON.stringify({ customers }, null, 2), 'f.json');
  expect(source.document).toEqual({ customers });
  expect(locationText(source, 'customers', 19_999, 'note')).toBe('f.json:80001:7 customers[19999].note');
});
