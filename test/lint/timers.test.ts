import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');
/** The console runs in browsers, and so do the replacements of Node's modules. */
const BROWSER = /^(?:console|browser)[\\/]/;
const GLOBAL_TIMER =
  /(?<![\w.])(?:setTimeout|setInterval|setImmediate|clearTimeout|clearInterval|queueMicrotask|performance\.now)\(/;

test('no source file uses a global timer, which tests may have replaced by a fake one', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !BROWSER.test(file),
  );
  expect(files.filter((file) => GLOBAL_TIMER.test(readFileSync(join(SOURCE, file), 'utf8')))).toEqual([]);
});
