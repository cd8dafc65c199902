import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compact } from './compact-schemas.mjs';

const SCHEMAS = join(import.meta.dirname, '../../src/magento/schema');

const definitionsIn = (code: string) =>
  [...code.matchAll(/\/\* GraphQL \*\/ ?`([^`]*)`/g)]
    .map(([, sdl = '']) => sdl)
    // What has an expression of JavaScript in it is not SDL.
    .filter((sdl) => !sdl.includes('${'))
    .map((sdl) => parse(sdl, { noLocation: true }));

test('compacted SDL has the same definitions, with a shorter argument of versions', () => {
  const files = readdirSync(SCHEMAS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('-schema.ts'),
  );
  const sources = files.map((file) => readFileSync(join(SCHEMAS, file), 'utf8'));
  expect(sources.flatMap((code) => definitionsIn(compact(code, true)))).toEqual(
    sources.flatMap((code) => definitionsIn(code.replaceAll('(release: ', '(r: '))),
  );
});

test('strings keep their spaces', () => {
  expect(compact(`  "A, b: c." field(a: Int, b: Int): "d: e"\n  const c = 'f, g';`, true)).toBe(
    `"A, b: c." field(a:Int,b:Int):"d: e"\nconst c = 'f, g';`,
  );
  expect(compact('  id: int, sku: string', false)).toBe('id: int, sku: string');
});
