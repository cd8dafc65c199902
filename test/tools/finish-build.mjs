import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const DECLARATION = /\.d\.ts$/;

// tsc leaves the declarations of a source that is gone.
for (const file of readdirSync('dist', { recursive: true })) {
  if (DECLARATION.test(file) && !existsSync(join('src', file.replace(DECLARATION, '.ts')))) rmSync(join('dist', file));
}
