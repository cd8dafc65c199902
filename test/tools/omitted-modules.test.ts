import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { afterAll, expect, test } from 'vitest';
import type * as WebAuthn from '../../src/rest/services/web-authn.ts';
import { createSecurityKey } from '../rest/services/two-factor/security-key.ts';
import { CONSOLE_FILES, omittedModules } from './omitted-modules.mjs';

const PROJECT = join(import.meta.dirname, '../..');
const DOMAIN = 'admin.example';

const FOLDER = mkdtempSync(join(tmpdir(), 'magento-auth-mock-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** The code of security keys as it is in the package. */
async function bundleWebAuthn(): Promise<{ readonly webAuthn: typeof WebAuthn; readonly packages: Set<string> }> {
  const { output } = await build({
    cwd: PROJECT,
    input: 'src/rest/services/web-authn.ts',
    platform: 'node',
    plugins: [omittedModules],
    output: { file: join(FOLDER, 'web-authn.mjs') },
  });
  const [{ moduleIds }] = output;
  return {
    webAuthn: await import(pathToFileURL(join(FOLDER, 'web-authn.mjs')).href),
    packages: new Set(moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])),
  };
}

const { webAuthn, packages } = await bundleWebAuthn();
const prompt = (challenge: readonly number[]) => ({ challenge, domain: DOMAIN, userId: 1 });

test('registers a security key and verifies its signatures in the package', async () => {
  const security = createSecurityKey();
  const options = { challenge: [1, 2, 3, 4], rpId: DOMAIN };
  const key = await webAuthn.readRegistration(security.register(options), prompt(options.challenge));
  expect(key).toMatchObject({ id: security.id, key: security.pem });
  // Integers of a signature are shorter or longer than 32 bytes now and then.
  for (let count = 0; count < 50; count++)
    await webAuthn.verifyAssertion(security.assert(options), { ...prompt(options.challenge), keys: [key] });
});

test.each([
  ['of another key', () => createSecurityKey().assert({ challenge: [1], rpId: DOMAIN })],
  [
    'that is not a signature',
    () => createSecurityKey().assert({ challenge: [1], rpId: DOMAIN }, { signature: Buffer.from('x') }),
  ],
])('refuses a signature %s in the package', async (_, assert) => {
  const security = createSecurityKey();
  const assertion = { ...assert(), id: security.id };
  const keys = [{ id: security.id, key: security.pem, aaguid: '' }];
  await expect(webAuthn.verifyAssertion(assertion, { ...prompt([1]), keys })).rejects.toMatchObject({
    name: 'Refusal',
  });
});

test('the package has no parser of certificates', () => {
  expect([...packages].filter((name) => /asn1|x509|reflect-metadata|tsyringe/.test(name))).toEqual([]);
});

/** The result of a function that uses a module of another package, in a bundle. */
async function runInBundle(path: string, use: string): Promise<unknown> {
  const [input, file] = [join(FOLDER, 'use.js'), join(FOLDER, `use-${bundles++}.mjs`)];
  writeFileSync(input, `import * as used from '${PROJECT}/node_modules/${path}';\nexport const run = () => ${use};`);
  await build({ cwd: PROJECT, input, platform: 'node', plugins: [omittedModules], output: { file } });
  return (await import(pathToFileURL(file).href)).run();
}
let bundles = 0;

const CERTIFICATES = '@simplewebauthn/server/esm/helpers/validateCertificatePath.js';
const METADATA = '@simplewebauthn/server/esm/services/metadataService.js';
const EXPRESS = 'express/index.js';

test.each([
  [CERTIFICATES, 'used.validateCertificatePath([])', CERTIFICATES],
  [METADATA, 'new used.BaseMetadataService()', METADATA],
  [METADATA, 'used.MetadataService.getStatement', METADATA],
  [EXPRESS, 'used.default.json()', 'body-parser/index.js'],
  [EXPRESS, "used.default().set('query parser', 'extended').get('query parser fn')('a[b]=1')", 'qs/lib/index.js'],
])('in the package, the error of %s for %s names the omitted module', async (path, use, omitted) => {
  await expect(runInBundle(path, use)).rejects.toThrow(
    `${omitted} is omitted from the package by test/tools/omitted-modules.mjs`,
  );
});

test('the types of all files of the console are known', () => {
  const files = readdirSync(join(PROJECT, 'dist/console'), { recursive: true, withFileTypes: true });
  const extensions = files.filter((file) => file.isFile()).map(({ name }) => name.split('.').at(-1) ?? '');
  expect(extensions.length).toBeGreaterThan(0);
  expect(extensions.filter((extension) => !CONSOLE_FILES.includes(extension))).toEqual([]);
});
