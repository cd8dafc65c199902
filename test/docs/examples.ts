import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectTests, type ExampleTests } from './example-runner.ts';
import { type Block, PROJECT } from './page.ts';

const CONFIG = {
  extends: '../tsconfig.json',
  compilerOptions: { tsBuildInfoFile: '../../node_modules/.cache/docs.tsbuildinfo' },
  include: ['*.ts'],
};

/** An example with the name of its file. */
export interface Example extends Block {
  readonly name: string;
}

export interface RanExamples {
  /** What the compiler prints; empty when all compile. */
  readonly compilerOutput: string;
  /** All that the examples export. */
  readonly exported: Readonly<Record<string, unknown>>;
  /** The tests of each example, by its name. */
  readonly tests: ReadonlyMap<string, ExampleTests>;
}

/** Compiles and loads examples as files next to a test, so that they import what a test can import. */
export async function runExamples(examples: readonly Example[]): Promise<RanExamples> {
  const folder = mkdtempSync(join(PROJECT, 'test/.docs-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
    const files = examples.map(({ code, name }) => ({ name, file: join(folder, `${name}.ts`), code }));
    const write = (content: (code: string) => string) => {
      for (const { file, code } of files) writeFileSync(file, content(code));
    };
    // With the declarations of the package, which take less time to read than the sources.
    write((code) => code);
    const compilerOutput = compile(folder);
    write(withSources);
    const exported: Record<string, unknown> = {};
    const tests = new Map<string, ExampleTests>();
    for (const { name, file } of files) {
      const example = await collectTests(() => import(pathToFileURL(file).href));
      Object.assign(exported, example.exported);
      tests.set(name, example.collected);
    }
    return { compilerOutput, exported, tests };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An example with the sources in place of the package, and with a runner that collects its tests. */
const withSources = (code: string): string =>
  code
    .replaceAll("'magento-auth-mock'", "'../../src/index.ts'")
    .replaceAll("'magento-auth-mock/matchers'", "'../../src/matchers/index.ts'")
    .replaceAll("'magento-auth-mock/browser'", "'../../src/browser.ts'")
    .replaceAll("'magento-auth-mock/msw'", "'../../src/msw.ts'")
    .replace(
      "import { after, test } from 'node:test'",
      "import { afterAll as after, test } from '../docs/example-runner.ts'",
    )
    .replace("from 'vitest'", "from '../docs/example-runner.ts'");

function compile(folder: string): string {
  const compiler = join(PROJECT, 'node_modules/typescript/bin/tsc');
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder, '--singleThreaded'], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}
