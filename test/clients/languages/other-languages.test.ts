import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { type Block, blocksOf, readPage } from '../../docs/page.ts';

const BIN = join(import.meta.dirname, 'packages/node_modules/.bin');
/** Debian's programs, which find Debian's packages. */
const PROGRAMS: Readonly<Record<string, string>> = { python: '/usr/bin/python3', php: '/usr/bin/php', sh: '/bin/sh' };

let magento: MagentoMock;
let folder = '';
beforeAll(async () => {
  magento = await createMagentoMock();
});
afterAll(() => magento.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'other-languages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a block of the page with the server of this process and the installed generator. Returns what it prints. */
const run = ({ kind, code }: Block): Promise<string> =>
  new Promise((resolve, reject) => {
    const program = code
      .replaceAll('http://localhost:4000', magento.url)
      .replace(/^npx --yes --package=\S+ /, '')
      .replace('<?php', '');
    const path = `${BIN}:${process.env['PATH']}`;
    const options = { cwd: folder, env: { ...process.env, PATH: path, no_proxy: '*' }, maxBuffer: 2 ** 26 };
    const flag = kind === 'php' ? '-r' : '-c';
    execFile(PROGRAMS[kind] ?? kind, [flag, program], options, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message.slice(0, 500)}\n${stdout.slice(-2000)}${stderr}`)) : resolve(stdout),
    );
  });

const blocks = blocksOf(readPage('docs/other-languages.md'), 'sh', 'python', 'php');
const programs = blocks.flatMap((block, index) => {
  if (block.kind === 'sh') return [];
  const previous = blocks[index - 1];
  const generator = previous?.code.startsWith('npx ') ? previous : undefined;
  return [{ block, generator, title: `${generator ? 'generated client' : 'program'} in ${block.kind}` }];
});

test('the page has a program and a generated client in each language', () => {
  expect(programs.map(({ title }) => title)).toEqual([
    'program in python',
    'program in php',
    'generated client in python',
    'generated client in php',
  ]);
});

test.each(programs)('the $title prints what the page shows', async ({ block, generator }) => {
  if (generator) await run(generator);
  expect(await run(block)).toBe(block.output?.code);
});
