import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));

test('exits with 0 when the reader of its output closes the pipe', async () => {
  const piped = `set -o pipefail; '${process.execPath}' '${CLI}' presets | true; echo "status $?"`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', piped]);
  expect({ stdout, stderr }).toEqual({ stdout: 'status 0\n', stderr: '' });
});
