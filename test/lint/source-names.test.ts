import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '../../src');

/** Names that several files may share because they implement one interface. None so far. */
const SHARED_NAMES: ReadonlySet<string> = new Set([]);

const files = readdirSync(SOURCES, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const modules = files.filter((file) => basename(file) !== 'index.ts');

/** The bundle for browsers has these files in place of modules with the same exports. */
const isReplacement = (file: string): boolean => file.startsWith('browser/replacements/');
const sources = modules.filter((file) => !isReplacement(file));

const EXPORT = /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;

/** The keys that occur in more than one file, with those files. */
function repeated(pairs: readonly (readonly [key: string, file: string])[]): string[] {
  const filesOf = new Map<string, Set<string>>();
  for (const [key, file] of pairs) filesOf.set(key, (filesOf.get(key) ?? new Set()).add(file));
  return [...filesOf].flatMap(([key, found]) =>
    found.size > 1 && !SHARED_NAMES.has(key) ? [`${key}: ${[...found].join(', ')}`] : [],
  );
}

test('no two source files have one name', () => {
  expect(repeated(modules.map((file) => [basename(file), file]))).toEqual([]);
});

test('no two source files export one name', () => {
  const exported = sources.flatMap((file) =>
    [...readFileSync(join(SOURCES, file), 'utf8').matchAll(EXPORT)].map(([, name = '']) => [name, file] as const),
  );
  expect(exported.length).toBeGreaterThan(1000);
  expect(repeated(exported)).toEqual([]);
});
