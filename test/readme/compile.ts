import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, PROJECT } from './page.ts';

/** Examples as files that stand where a test stands, so that they can import what a test can. */
export function writeExamples(blocks: readonly Block[]): { files: string[]; compile(): string; remove(): void } {
  const folder = mkdtempSync(join(PROJECT, 'test/.readme-'));
  const files = blocks.map(({ code }, index) => {
    const file = join(folder, `example-${index + 1}.ts`);
    writeFileSync(file, code.replaceAll("'magento-auth-mock'", "'../../src/index.ts'"));
    return file;
  });
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
  return {
    files,
    /** What the compiler has to say. */
    compile() {
      const compiler = join(PROJECT, 'node_modules/typescript/bin/tsc');
      try {
        return execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const CONFIG = {
  extends: '../tsconfig.json',
  compilerOptions: { tsBuildInfoFile: '../../node_modules/.cache/readme.tsbuildinfo' },
  include: ['*.ts'],
};
