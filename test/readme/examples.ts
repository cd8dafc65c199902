import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Block, PROJECT } from './page.ts';

const CONFIG = {
  extends: '../tsconfig.json',
  compilerOptions: { tsBuildInfoFile: '../../node_modules/.cache/readme.tsbuildinfo' },
  include: ['*.ts'],
};

/**
 * Compiles and loads examples as files that stand where a test stands, so that they import what a test can; tests in
 * them become tests of the file that calls this.
 *
 * @returns what the compiler has to say, and all that the examples export
 */
export async function runExamples(blocks: readonly Block[]) {
  const folder = mkdtempSync(join(PROJECT, 'test/.readme-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
    const files = blocks.map(({ code, line }) => {
      const file = join(folder, `line-${line}.ts`);
      writeFileSync(file, sourceOf(code));
      return file;
    });
    const complaints = compile(folder);
    const exported: Record<string, unknown> = {};
    for (const file of files) Object.assign(exported, await import(pathToFileURL(file).href));
    return { complaints, exported };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Our own sources in place of the package. */
const sourceOf = (code: string): string =>
  code
    .replaceAll("'magento-auth-mock'", "'../../src/index.ts'")
    .replaceAll("'magento-auth-mock/matchers'", "'../../src/matchers/index.ts'");

function compile(folder: string): string {
  const compiler = join(PROJECT, 'node_modules/typescript/bin/tsc');
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
  return stdout + stderr;
}
