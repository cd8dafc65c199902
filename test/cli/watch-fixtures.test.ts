import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchFixtures } from '../../src/cli/watch-fixtures.ts';
import { startCli } from './run-cli.ts';

const RELOADED = 'fixtures changed: the world was reloaded';

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'watch-fixtures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const fixturesOf = (...emails: readonly string[]): string =>
  `customers:\n${emails.map((email) => `  - { email: ${email}, password: password, firstname: Ann, lastname: Lee }\n`).join('')}`;

/** Writes a temporary file and renames it over the file, as editors do. */
function saveByRename(file: string, content: string): void {
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

async function emailsAt(url: string): Promise<string[]> {
  const response = await fetch(`${url}/__mock/customers`);
  const { items } = (await response.json()) as { items: { email: string }[] };
  return items.map(({ email }) => email);
}

test('reloads the world each time a file is replaced by a rename', async () => {
  const file = join(createFolder(), 'world.yaml');
  writeFileSync(file, fixturesOf('start@example.com'));
  const { url, waitFor } = await startCli('--fixtures', file, '--watch');
  for (const email of ['first@example.com', 'second@example.com', 'third@example.com']) {
    saveByRename(file, fixturesOf(email));
    await waitFor(RELOADED);
    expect(await emailsAt(url)).toEqual([email]);
  }
});

test('reloads the world when a file in the folder is changed, added or removed', async () => {
  const folder = createFolder();
  writeFileSync(join(folder, 'a.yaml'), fixturesOf('a@example.com'));
  const { url, waitFor } = await startCli('--fixtures', folder, '--watch');
  writeFileSync(join(folder, 'b.yaml'), fixturesOf('b@example.com'));
  await waitFor(RELOADED);
  expect(await emailsAt(url)).toEqual(['a@example.com', 'b@example.com']);
  saveByRename(join(folder, 'a.yaml'), fixturesOf('c@example.com'));
  await waitFor(RELOADED);
  expect(await emailsAt(url)).toEqual(['c@example.com', 'b@example.com']);
  rmSync(join(folder, 'b.yaml'));
  await waitFor(RELOADED);
  expect(await emailsAt(url)).toEqual(['c@example.com']);
});

test('keeps the current world while the fixtures are invalid', async () => {
  const file = join(createFolder(), 'world.yaml');
  writeFileSync(file, fixturesOf('start@example.com'));
  const { url, waitFor } = await startCli('--fixtures', file, '--watch');
  saveByRename(file, 'customers: [');
  const message = await waitFor('fixtures changed but are invalid; keeping the current world');
  expect(message).toContain(`${file}:1:13`);
  expect(await emailsAt(url)).toEqual(['start@example.com']);
  saveByRename(file, fixturesOf('valid@example.com'));
  await waitFor(RELOADED);
  expect(await emailsAt(url)).toEqual(['valid@example.com']);
});

test('keeps the current world while the file is missing', async () => {
  const file = join(createFolder(), 'world.yaml');
  writeFileSync(file, fixturesOf('start@example.com'));
  const { url, waitFor } = await startCli('--fixtures', file, '--watch');
  rmSync(file);
  expect(await waitFor('keeping the current world')).toContain('no such file or folder');
  expect(await emailsAt(url)).toEqual(['start@example.com']);
  writeFileSync(file, fixturesOf('again@example.com'));
  await waitFor(RELOADED);
  expect(await emailsAt(url)).toEqual(['again@example.com']);
});

test('reports an error of a reload, and keeps watching', async () => {
  const file = join(createFolder(), 'world.yaml');
  writeFileSync(file, '');
  const errors: unknown[] = [];
  let reloads = 0;
  const reload = async () => {
    reloads += 1;
    if (reloads === 1) throw new Error('defect');
  };
  const watcher = await watchFixtures(file, reload, (error) => errors.push(error));
  onTestFinished(() => watcher.close());
  saveByRename(file, fixturesOf('first@example.com'));
  await vi.waitUntil(() => errors.length > 0, { timeout: 60_000 });
  expect(errors).toMatchObject([{ message: 'defect' }]);
  saveByRename(file, fixturesOf('second@example.com'));
  await vi.waitUntil(() => reloads === 2, { timeout: 60_000 });
});
