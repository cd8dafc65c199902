import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FixtureError } from '../../src/engine/initial-document.ts';
import {
  checkFixtures,
  type InitialStateOptions,
  loadInitialState,
  readSavedJournal,
  SAVED_JOURNAL,
} from '../../src/server/initial-state.ts';

const MARA = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };

function createFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('the options override the document', async () => {
  const state = await loadInitialState({
    fixtures: { magento: '2.4.3', seed: 1, faults: [{ preset: 'rate-limited' }] },
    magento: '2.4.6',
    seed: 7,
    presets: ['merge-carts-fails'],
  });
  expect(state).toMatchObject({
    release: { name: '2.4.6' },
    seed: '7',
    faults: [{ preset: 'rate-limited' }, { preset: 'merge-carts-fails' }],
  });
});

test.each<[string, InitialStateOptions, RegExp[]]>([
  ['an unknown release', { magento: '1.9' }, [/^magento: '1\.9' is not a known release; expected 2\.3\.1 to /]],
  [
    'unknown presets',
    { presets: ['rate-limit', 'no'] },
    [/^presets\[0\]: .*'rate-limit'.*rate-limited/, /^presets\[1\]: .*'no'/],
  ],
  [
    'several problems of a document',
    {
      fixtures: {
        customers: [
          { ...MARA, email: 'mara' },
          { ...MARA, password: 1 },
        ],
      } as object,
    },
    [/^fixtures\.customers\[0\]\.email: /, /^fixtures\.customers\[1\]\.password: /],
  ],
  ['a document of another type', { fixtures: [] as object }, [/^fixtures: /]],
])('rejects %s', async (_, options, lines) => {
  const error = await loadInitialState(options).then(
    () => expect.unreachable(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof FixtureError)) throw error;
  expect(error.name).toBe('FixtureError');
  expect(error.lines).toHaveLength(lines.length);
  for (const [index, line] of lines.entries()) expect(error.lines[index]).toMatch(line);
  expect(error.message).toBe(error.lines.join('\n'));
});

test('reports the problems of a file with their location', async () => {
  const folder = createFolder({ 'shop.yaml': 'customers:\n  - email: mara\n' });
  await expect(checkFixtures(folder)).rejects.toThrow(/shop\.yaml:2:\d+/);
});

test('reads the journal that was saved with a world', () => {
  const folder = createFolder({ [SAVED_JOURNAL]: '{}\n' });
  expect(readSavedJournal(folder)).toBe('{}\n');
  expect(readSavedJournal(createFolder({}))).toBeUndefined();
  expect(readSavedJournal({})).toBeUndefined();
});
