import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Finding {
  readonly file: string;
  readonly line: number;
  /** A rule of Biome by its name; `plugin` for those of `test/lint`. */
  readonly rule: string;
  readonly message: string;
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly message: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

const PROJECT = join(import.meta.dirname, '../..');
const BIOME = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');

/** What the project's own Biome configuration finds in files that lie, by their paths, as if in the project. */
export function lintFiles(files: Readonly<Record<string, string>>): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'layer-rules-'));
  try {
    for (const path of ['biome.json', 'package.json', 'test/lint']) {
      cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return runBiome(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runBiome(folder: string): Finding[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`Biome gave no report:\n${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics.map(({ category, message, location }) => ({
    file: location.path.replaceAll('\\', '/'),
    line: location.start.line,
    rule: category.split('/').at(-1) ?? category,
    message,
  }));
}
