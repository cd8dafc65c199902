import { decode } from '@jridgewell/sourcemap-codec';
import { expect, test } from 'vitest';
import { minifyChunk } from './minify-chunk.mjs';

const CODE = `function refuseLongNames(customerName) {
  if (customerName.length > 255) throw new Error("too long");
  return customerName;
}
class NameList {
  add(customerName) {
    return refuseLongNames(customerName);
  }
}
const NAMES = [${Array.from({ length: 30 }, (_, index) => `{ name: "name ${index}" }`).join(', ')}];
const SDL = \`
type Query {
  customer: String
}\`;
exports.NameList = NameList;
exports.NAMES = NAMES;
exports.SDL = SDL;
`;

/** Each line of the code comes from the same line of a source, column 0. */
const map = {
  mappings: CODE.split('\n')
    .map((_, line) => (line === 0 ? 'AAAA' : 'AACA'))
    .join(';'),
  sources: ['../src/names.ts'],
};

const { code, map: minified } = minifyChunk('names-chunk.cjs', CODE, map);

function run(): Record<string, unknown> {
  const exports = {};
  new Function('exports', code)(exports);
  return exports;
}

test('code does the same after it was minified, and functions and classes keep their names', () => {
  const { NameList, NAMES, SDL } = run() as {
    NameList: new () => { add(name: string): string };
    NAMES: unknown[];
    SDL: string;
  };
  expect(new NameList().add('Roni')).toBe('Roni');
  expect(NameList.name).toBe('NameList');
  expect(NAMES[29]).toEqual({ name: 'name 29' });
  expect(SDL).toBe('\ntype Query {\n  customer: String\n}');
  expect(() => new NameList().add('x'.repeat(256))).toThrow(
    expect.objectContaining({ stack: expect.stringMatching(/refuseLongNames[\s\S]*NameList\.add/) }),
  );
  expect(code.length).toBeLessThan(CODE.length);
});

test('a statement and an entry of a long array have a line of their own', () => {
  expect(code).toMatch(/^throw |\nif\(|\nreturn /);
  expect(Math.max(...code.split('\n').map(({ length }) => length))).toBeLessThan(100);
});

test.each([
  ['throw ', 2],
  ['class NameList', 5],
  ['name 0', 10],
  ['exports.SDL', 17],
])('the source map leads from %s to its line', (text, line) => {
  const offset = code.indexOf(text);
  const before = code.slice(0, offset).split('\n');
  const column = before.at(-1)?.length ?? 0;
  const segments = decode(minified?.mappings ?? '')[before.length - 1] ?? [];
  const found = segments.findLast(([start]) => start <= column);
  expect(found?.[2]).toBe(line - 1);
});

test('functions of other packages lose their names, and classes keep them', () => {
  const { code: packages } = minifyChunk('packages-chunk.cjs', CODE, undefined);
  expect(packages).toContain('NameList');
  expect(packages).not.toContain('refuseLongNames');
});
