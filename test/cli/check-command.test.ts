import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from './run-cli.ts';

function fixtureFile(document: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'shop.json');
  writeFileSync(file, JSON.stringify(document));
  return file;
}

test.each([
  [{}, []],
  [
    { magento: '2.3.7', faults: [{ preset: 'recaptcha-blocks-login' }] },
    ['fault recaptcha-blocks-login: no effect in Magento 2.3.7: reCAPTCHA protects pages only'],
  ],
  [
    { admins: [{ username: 'ines', totp_secret: 'JBSWY3DPEHPK3PXP' }] },
    ['admin ines: totp_secret has no effect: google is not in twofactorauth/general/force_providers'],
  ],
  [
    {
      config: { 'twofactorauth/general/force_providers': 'google' },
      admins: [{ username: 'ines', totp_secret: 'JBSWY3DPEHPK3PXP' }],
    },
    [],
  ],
])('check warns of properties that have no effect: %j', async (document, warnings) => {
  const { exitCode, out, err } = await runCli(['check', fixtureFile(document)]);
  expect([exitCode, out]).toEqual([0, expect.stringContaining('is valid')]);
  expect(err.split('\n').filter((line) => line !== '')).toEqual(
    warnings.map((warning) => expect.stringContaining(`warning: ${warning}`)),
  );
});

test('explain marks the causes that a release rules out, by default the newest one', async () => {
  const message = 'ReCaptcha validation failed, please try again';
  const note = 'no effect in Magento 2.3.7: reCAPTCHA protects pages only';
  expect((await runCli(['explain', message])).out).not.toContain('no effect');
  expect((await runCli(['explain', '--magento', '2.3.7', message])).out).toContain(note);
  expect(await runCli(['explain', '--magento', '9', message])).toMatchObject({ exitCode: 2 });
});
