import { expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { createFolder, createThrowAwayProject, nodeOf, npmCli, RELEASES_OF_NODE, run } from './throw-away-project.ts';

/** Entries that load without another package. */
const NEEDS_PACKAGE = new Set(['./matchers/jest-globals', './msw', './playwright']);
const entries = Object.keys(packageJson.exports).filter((name) => !name.endsWith('.json') && !NEEDS_PACKAGE.has(name));
const nameOf = (entry: string) => `magento-auth-mock${entry.slice(1)}`;

const SIGN_IN = `
async function signIn({ createMagentoMock }) {
  const magento = await createMagentoMock();
  const query = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';
  const response = await fetch(magento.url + '/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  await magento.close();
  return data.generateCustomerToken.token.length > 20;
}`;

test.each(RELEASES_OF_NODE)('npm installs it with --engine-strict in Node %s without a warning', async (release) => {
  const args = [npmCli, 'install', '--engine-strict', '--offline', '--no-audit', '--no-fund', inject('tarball')];
  const { status, output } = await run(nodeOf(release), args, createFolder());
  expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/^\s*added 1 package in .*\s*$/) });
});

test.each(RELEASES_OF_NODE)('is imported, required and run in Node %s without a warning', async (release) => {
  const { node } = createThrowAwayProject(
    {
      'imported.mjs': `
import * as entry from 'magento-auth-mock';
${entries.map((name) => `await import('${nameOf(name)}');`).join('\n')}
import schema from 'magento-auth-mock/fixtures/schema.json' with { type: 'json' };
import { createRequire } from 'node:module';
const required = createRequire(import.meta.url)('magento-auth-mock');
${SIGN_IN}
console.log(await signIn(entry), required.VerificationFailed === entry.VerificationFailed, typeof schema);`,
      'required.cjs': `
const entry = require('magento-auth-mock');
${entries.map((name) => `require('${nameOf(name)}');`).join('\n')}
${SIGN_IN}
signIn(entry).then((signedIn) => console.log(signedIn, typeof require('magento-auth-mock/fixtures/schema.json')));`,
    },
    { node: nodeOf(release) },
  );
  const ways = [
    // Node 20 and 22 print a warning about JSON modules.
    await node(['--disable-warning=ExperimentalWarning', 'imported.mjs']),
    await node(['required.cjs']),
    await node(['node_modules/magento-auth-mock/dist/cli.cjs', 'exec', '--', process.execPath, '--eval', '0']),
  ];
  expect(ways.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(ways[0]?.output).toBe('true true object\n');
  expect(ways[1]?.output).toBe('true object\n');
  expect(ways[2]?.output).not.toMatch(/warning/i);
});
