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

/** The console is a program of its own. */
const isOfConsole = (file: string): boolean => file.startsWith('console/');
/** The bundle for browsers has it in place of a module with the same exports. */
const isReplacement = (file: string): boolean => file.startsWith('browser/replacements/');
const programs = [
  {
    program: 'the server',
    minimum: 500,
    sources: modules.filter((file) => !isOfConsole(file) && !isReplacement(file)),
  },
  { program: 'the console', minimum: 50, sources: modules.filter(isOfConsole) },
];

const EXPORT = /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;

/** The keys that occur in more than one file, with those files. */
function repeated(pairs: readonly (readonly [key: string, file: string])[]): string[] {
  const filesOf = new Map<string, Set<string>>();
  for (const [key, file] of pairs) filesOf.set(key, (filesOf.get(key) ?? new Set()).add(file));
  return [...filesOf].flatMap(([key, found]) =>
    found.size > 1 && !SHARED_NAMES.has(key) ? [`${key}: ${[...found].join(', ')}`] : [],
  );
}

test.each(programs)('no two source files of $program have one name', ({ sources }) => {
  expect(repeated(sources.map((file) => [basename(file), file]))).toEqual([]);
});

test.each(programs)('no two source files of $program export one name', ({ sources, minimum }) => {
  const exported = sources.flatMap((file) =>
    [...readFileSync(join(SOURCES, file), 'utf8').matchAll(EXPORT)].map(([, name = '']) => [name, file] as const),
  );
  expect(exported.length).toBeGreaterThan(minimum);
  expect(repeated(exported)).toEqual([]);
});
