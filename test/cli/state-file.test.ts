import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectMagentoMock } from '../../src/index.ts';
import { runCli, startCli } from './run-cli.ts';

const INES = { email: 'ines.moreau@example.com', password: 'Autumn-Sun8', firstname: 'Ines', lastname: 'Moreau' };

function stateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'state-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'state.json');
}

test('keeps the world over a restart; a reset returns to the fixtures', async () => {
  const file = stateFile();
  const first = await startCli('--state', file);
  const before = await connectMagentoMock(first.url);
  await before.customers.create(INES);
  const token = await before.tokens.issue({ customer: INES.email });
  await before.clock.advance('10d');
  first.stop();
  await first.exited;
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8')).clock).toEqual({ now: '+864000s' });

  const second = await startCli('--state', file);
  const after = await connectMagentoMock(second.url);
  expect(await after.customers.get(INES.email)).toMatchObject(INES);
  expect(await after.tokens.list({ customer: INES.email })).toMatchObject([{ token, state: 'expired' }]);
  await after.reset();
  await expect(after.customers.get(INES.email)).rejects.toThrow('no customer has the email');
});

test('refuses a state file that is not valid, and one that is not JSON', async () => {
  const file = stateFile();
  writeFileSync(file, '{"custmers":[]}');
  expect(await runCli(['--port', '0', '--state', file])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("custmers: unknown key; did you mean 'customers'?"),
  });
  expect((await runCli(['--port', '0', '--state', 'world.yaml'])).err).toContain(
    '--state: "world.yaml" is not the name of a JSON file, such as state.json',
  );
});
