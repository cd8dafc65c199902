import { expect, test } from 'vitest';
import { FixtureError } from '../../src/engine/initial-document.ts';
import type { SchemaExtension } from '../../src/graphql/schema/schema-options.ts';
import { parseRelease } from '../../src/magento/releases/release.ts';
import { loadStoreSchemas } from '../../src/server/schema-files.ts';

const plain: SchemaExtension = { schema: 'type Query { loyalty: Int }' };

const load = (...extensions: readonly SchemaExtension[]) =>
  loadStoreSchemas({ extensions }, { release: parseRelease('2.4.9'), edition: 'commerce' }, () => undefined);

test('mocks with the same SDL share its schemas', async () => {
  const first = await load(plain);
  expect(await load({ ...plain })).toBe(first);
});

test.each<[string, readonly SchemaExtension[]]>([
  ['other SDL', [{ schema: 'type Query { loyalty: String }' }]],
  ['a second extension', [plain, { schema: 'type Query { bonus: Int }' }]],
  ['values of its own', [{ ...plain, mocks: { Query: { loyalty: 1 } } }]],
  ['resolvers', [{ ...plain, resolvers: { Query: { loyalty: () => 1 } } }]],
])('an extension with %s has schemas of its own', async (_, extensions) => {
  const first = await load(plain);
  const other = await load(...extensions);
  expect(other).not.toBe(first);
  expect(await load(plain)).toBe(first);
});

test('an invalid extension is refused each time', async () => {
  for (const _ of [1, 2])
    await expect(load({ schema: 'type Query { broken: Missing }' })).rejects.toThrow(FixtureError);
});
