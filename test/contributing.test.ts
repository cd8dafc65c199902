import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeIn, PROJECT } from './readme/page.ts';

const page = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8');

/** Names of files as the first column says them; `*` stands for any. */
function filesUnder(heading: string): RegExp[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [table = ''] = /^\|.*(?:\n\|.*)*/m.exec(section) ?? [];
  const cells = table.split('\n').map((line) => line.split('|')[1] ?? '');
  return cells.flatMap(codeIn).map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`));
}

test.each([
  ['src/rest', 'The way of a REST request'],
  ['src/graphql', 'The way of a GraphQL request'],
])('names every file of %s on its way, and none that is not there', (folder, heading) => {
  const files = readdirSync(join(PROJECT, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'));
  const named = filesUnder(heading);
  expect(files.filter((file) => !named.some((name) => name.test(file)))).toEqual([]);
  expect(named.filter((name) => !files.some((file) => name.test(file)))).toEqual([]);
});
