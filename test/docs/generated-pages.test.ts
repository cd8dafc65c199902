import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { presets } from '../../src/fault-schema/presets/presets.ts';
import { generatedPages } from './generated-pages.ts';
import { PROJECT } from './page.ts';

test.each(Object.entries(generatedPages))('%s is what the sources say (npm run generate writes it)', (path, render) => {
  const file = join(PROJECT, path);
  const text = render();
  if (process.env['UPDATE'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('the page of presets has every preset', () => {
  const page = readFileSync(join(PROJECT, 'docs/presets.md'), 'utf8');
  expect(presets.filter(({ id }) => !page.includes(`\n### ${id}\n`))).toEqual([]);
});
