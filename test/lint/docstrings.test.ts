import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '../../src');

const EXPORT = /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|interface|type) (\w+)/;

/** The exported names of a module without a docstring. Overloads, and a type with the name of a value, share one. */
function findUndocumented(source: string): string[] {
  const lines = source.split('\n');
  const documented = new Set<string>();
  const undocumented = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const [, name] = EXPORT.exec(line) ?? [];
    if (name === undefined) continue;
    const hasDocstring = lines[index - 1]?.trimEnd().endsWith('*/') === true;
    (hasDocstring ? documented : undocumented).add(name);
  }
  return [...undocumented].filter((name) => !documented.has(name));
}

const isGenerated = (source: string): boolean => source.startsWith('// Generated');

test('every exported function, constant, class and type of src has a docstring', () => {
  const sources = readdirSync(SOURCES, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => ({ file, source: readFileSync(join(SOURCES, file), 'utf8') }))
    .filter(({ source }) => !isGenerated(source));
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap(({ file, source }) => findUndocumented(source).map((name) => `${file}: ${name}`))).toEqual([]);
});

test.each([
  ['a constant', 'export const LIMIT = 1;', ['LIMIT']],
  ['a function', 'export async function read() {}', ['read']],
  ['a class', 'export class Reader {}', ['Reader']],
  ['an interface', 'export interface Options {}', ['Options']],
  ['a type', 'export type Name = string;', ['Name']],
  ['a constant after a line comment', '// A limit.\nexport const LIMIT = 1;', ['LIMIT']],
  ['a constant with a docstring', '/** Maximum number of rows. */\nexport const LIMIT = 1;', []],
  ['an overload', '/** Reads. */\nexport function read(): void;\nexport function read(): void {}', []],
  ['a function that is not exported', 'function read() {}', []],
])('finds the missing docstring of %s', (_, source, expected) => {
  expect(findUndocumented(source)).toEqual(expected);
});
