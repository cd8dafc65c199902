import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TRAITS } from '../../../src/magento/releases/behaviour.ts';

const SOURCES = join(import.meta.dirname, '../../../src');

const source = readdirSync(SOURCES, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.startsWith(join('magento', 'releases')))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
  .join('\n');

test('every trait is read by the code', () => {
  expect(TRAITS.filter((trait) => !new RegExp(`\\b${trait}\\b`).test(source))).toEqual([]);
});
