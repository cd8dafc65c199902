import { beforeAll, expect, test } from 'vitest';
import { buildBundle, buildDeclarations } from '../tools/build.mjs';
import { guides } from './guide.ts';
import { playGuide } from './play-guide.ts';

beforeAll(async () => {
  await buildBundle();
  await buildDeclarations();
});

test.concurrent.each(guides())('the files and commands of the guide $name work', async (guide) => {
  expect(guide.steps.length).toBeGreaterThan(0);
  await playGuide(guide);
});

test('validate names the package that programs need, and reads .graphql files without it', async () => {
  const steps = [
    { kind: 'file', path: 'src/a.ts', text: 'export const A = gql`{ storeConfig { locale } }`;' },
    { kind: 'file', path: 'src/b.graphql', text: '{ storeConfig { locale } }' },
    { kind: 'commands', lines: ["npx magento-auth-mock validate 'src/*.graphql'"], output: ['all valid'] },
    { kind: 'commands', lines: ['npx magento-auth-mock validate src || test $? = 2'], output: [MISSING_PACKAGE] },
  ] as const;
  const install = { kind: 'commands', lines: ['npm install magento-auth-mock'], output: [] } as const;
  await playGuide({ name: 'without the optional package', steps: [install, ...steps] });
});

test('a server starts with the folder that exec saves when the tests fail', async () => {
  const steps = [
    { kind: 'commands', lines: ['npm install magento-auth-mock'], output: [] },
    {
      kind: 'commands',
      lines: ['npx magento-auth-mock exec --save-world-on-failure failed -- false || test $? = 1'],
      output: [],
    },
    { kind: 'commands', lines: ['npx magento-auth-mock --fixtures failed'], output: ['customer@example.com'] },
    { kind: 'commands', lines: ['curl -s localhost:4000/__mock/health'], output: ['"status":"ok"'] },
  ] as const;
  await playGuide({ name: 'saved state', steps });
});

const MISSING_PACKAGE = 'npm install --save-dev @graphql-tools/graphql-tag-pluck graphql';
