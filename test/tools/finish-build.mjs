import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = /\.(?:d\.ts|js)$/;

// tsc leaves the output of a source that is gone, and knows no file modes.
for (const file of readdirSync('dist', { recursive: true })) {
  if (OUTPUT.test(file) && !existsSync(join('src', file.replace(OUTPUT, '.ts')))) rmSync(join('dist', file));
}
chmodSync('dist/cli.js', 0o755);
