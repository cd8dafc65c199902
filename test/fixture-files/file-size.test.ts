import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFixtures } from '../../src/fixture-files/read-fixtures.ts';

const MEGABYTE = 1024 * 1024;

test.each([
  ['world.yaml', 45, 'the file has 45 MB; expected at most 16 MB of YAML'],
  ['world.json', 65, 'the file has 65 MB; expected at most 64 MB'],
])('refuses %s of %d MB before it is read', (name, megabytes, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, '');
  truncateSync(file, megabytes * MEGABYTE);
  expect(readFixtures(file).problems).toMatchObject([{ message }]);
});
