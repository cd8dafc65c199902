import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writePrivateFile } from '../../src/cli/private-file.ts';

function pathInNewFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'private-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'world.json');
}

test.each<[string | string[]]>([['{"customers":[]}'], [['{"customers":', '[]}']]])(
  'writes %j to a file that only its owner can read',
  (content) => {
    const file = pathInNewFolder();
    writePrivateFile(file, content);
    expect(readFileSync(file, 'utf8')).toBe('{"customers":[]}');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  },
);

test('replaces the content of a longer file', () => {
  const file = pathInNewFolder();
  writeFileSync(file, 'x'.repeat(100));
  writePrivateFile(file, '{}');
  expect(readFileSync(file, 'utf8')).toBe('{}');
});

test('writes to a pipe without changing its mode', () => {
  const pipe = pathInNewFolder();
  execFileSync('mkfifo', ['-m', '644', pipe]);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  onTestFinished(() => closeSync(reader));
  writePrivateFile(pipe, '{}');
  expect(statSync(pipe).mode & 0o777).toBe(0o644);
});
