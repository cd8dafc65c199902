import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountNodes } from '../../../src/graphql/schema/account-nodes.ts';
import { parsedDefinitions } from '../../tools/parsed-definitions.mjs';
import { PROJECT } from '../../tools/project.mjs';

test('the bundle contains the nodes of the account schema as graphql-js parses them', async () => {
  const loaded = await parsedDefinitions.load(join(PROJECT, 'src/graphql/schema/account-nodes.ts'));
  const bundled = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(loaded?.code ?? '')}`);
  expect(bundled.accountNodes()).toEqual(accountNodes());
  // As of all files of the package.
  expect(Math.max(...(loaded?.code ?? '').split('\\n').map(({ length }) => length))).toBeLessThan(8_000);
});

test('the bundle contains other modules unchanged', async () => {
  expect(await parsedDefinitions.load(join(PROJECT, 'src/graphql/schema/account-schema.ts'))).toBeNull();
});
