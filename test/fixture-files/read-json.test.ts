import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOne, spot, told } from './temp-folder.ts';

test('reads what JSON.stringify writes, whatever the indent', () => {
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

test('reads every form of number, word and escape', () => {
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
)('refuses what is not JSON, in one problem: %j', (text) => {
  expect(() => JSON.parse(text)).toThrow();
  const source = readOne(text, 'f.json');
  expect(source.problems).toHaveLength(1);
  expect(source.document).toEqual({});
});

test.each([
  ['{\n\t"a": 1,\n}', 'f.json:2:8: a comma before } is one too many: leave it out'],
  ['{\n  "a": 1\n  "b": 2\n}', 'f.json:3:3: a comma or } (for the { of line 1) belongs here, but found "'],
  ['{"a": [\n1,\n2', 'f.json:3:2 a: a comma or ] (for the [ of line 1) belongs here, but the file ends'],
  ['{"a": [{}, {"b": nope}]}', 'f.json:1:18 a[1].b: a value belongs here, but found nope'],
  ['{a: 1}', 'f.json:1:2: a key in double quotes belongs here, but found a'],
  ["{'a': 1}", "f.json:1:2: a key in double quotes belongs here, but found ': JSON takes double quotes"],
  ['{"a" 1}', 'f.json:1:6 a: a colon belongs here, but found 1'],
  [
    '{} // x',
    'f.json:1:4: the end of the file belongs here, but found /: JSON has no comments; leave it out, or write YAML',
  ],
  ['{"a": "b\n"}', 'f.json:1:9 a: a text holds no bare line break or tab: write \\n or \\t, or close it'],
  ['{"a": "b\\c"}', 'f.json:1:9 a: JSON knows no such escape: a backslash itself is written \\\\'],
  ['{"a": "b', 'f.json:1:7 a: this text is not closed: write " at its end'],
])('tells a syntax error with line and column: %j', (text, message) => {
  expect(told(readOne(text, 'f.json'))[0]).toBe(message);
});

test('tells every duplicate key, at the second of them', () => {
  const source = readOne('{\n"a": [{"b": 1, "b": 2}],\n"a": []\n}', 'f.json');
  expect(told(source)).toEqual([
    "f.json:2:16 a[0].b: 'b' is written twice in one map, first in line 2: keep one of them",
    "f.json:3:1 a: 'a' is written twice in one map, first in line 2: keep one of them",
  ]);
});

test('finds places in a file that is indented by tabs', () => {
  const source = readOne('{\n\t"customers": [\n\t\t{ "email": "a" },\n\t\t{\n\t\t\t"email":\n"b"}]}', 'f.json');
  expect(source.document).toEqual({ customers: [{ email: 'a' }, { email: 'b' }] });
  expect(spot(source, 'customers', 0)).toBe('f.json:3:3 customers[0]');
  expect(spot(source, 'customers', 1, 'email')).toBe('f.json:5:4 customers[1].email');
  expect(spot(source, 'customers', 1, 'name')).toBe('f.json:4:3 customers[1].name');
});

test.each(['[', '{"a":'])('tells of levels beyond any fixture: %s', (opening) => {
  expect(told(readOne(opening.repeat(100_000), 'f.json'))).toEqual([
    expect.stringMatching(/: nested deeper than 100 levels: write it flatter$/),
  ]);
});

test('keeps a __proto__ key from being more than a key', () => {
  const { document } = readOne('{"__proto__": {"admin": true}}', 'f.json');
  expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
  expect(document).not.toHaveProperty('admin');
  expect(Object.keys(document as object)).toEqual(['__proto__']);
});

test('reads a file of many megabytes', () => {
  const customers = Array.from({ length: 20_000 }, (_, n) => ({ email: `c${n}@example.com`, note: 'x'.repeat(200) }));
  const source = readOne(JSON.stringify({ customers }, null, 2), 'f.json');
  expect(source.document).toEqual({ customers });
  expect(spot(source, 'customers', 19_999, 'note')).toBe('f.json:80001:7 customers[19999].note');
});
