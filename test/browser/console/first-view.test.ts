import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { PROJECT } from '../../tools/project.mjs';
import { closeBrowser, openConsole } from './open-console.ts';

afterAll(closeBrowser);

/** Bytes of the compressed first view. */
const MAX_COMPRESSED = 100_000;

/** The names of the files that the page loads before its first view, and their contents after that of the page. */
function firstViewFiles(): { readonly names: readonly string[]; readonly files: readonly Buffer[] } {
  const page = readFileSync(join(PROJECT, 'dist/console/index.html'));
  const names = [...page.toString().matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
  return { names, files: [page, ...names.map((name) => readFileSync(join(PROJECT, 'dist/console', name)))] };
}

// `npm run bench:console` compares its time with that of a bare page of the same size.
test('the first view has less than 100 kB, and the page names all of its files', async () => {
  const { names, files } = firstViewFiles();
  expect(files.length).toBeGreaterThan(3);
  // A build for development has the paths of the sources.
  expect(files.filter((file) => file.includes('.tsx'))).toEqual([]);
  expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(MAX_COMPRESSED);

  const { page } = await openConsole();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const loaded = await page.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/assets/'))`,
  );
  const unnamed = loaded.filter((url) => !names.some((name) => url.endsWith(name)));
  expect(unnamed).toEqual([]);
});
