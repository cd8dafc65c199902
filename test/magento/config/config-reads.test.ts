import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configPaths, storeConfigFields } from '../../../src/magento/config/config-paths.ts';

const SOURCES = join(import.meta.dirname, '../../../src');

/** Folders whose code reads settings. Others name paths in order to change or describe them. */
const READERS = ['auth', 'domain', 'graphql', 'magento/attributes', 'operations', 'pipeline', 'rest', 'state'];

/** Paths that no code reads, and why they are known. */
const UNREAD: Readonly<Record<string, string>> = {};

const source = READERS.flatMap((folder) =>
  readdirSync(join(SOURCES, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SOURCES, folder, file), 'utf8')),
).join('\n');

const literals = new Set([...source.matchAll(/'([\w-]+(?:\/[\w-]+)+)'/g)].map(([, path]) => path));

/** Template literals with a slash and a placeholder, as expressions: the placeholder stands for one part of a path. */
const templates = [...source.matchAll(/`([\w/-]+(?:\$\{[^}]+\}[\w/-]*)+)`/g)]
  .map(([, template = '']) => template)
  .filter((template) => template.includes('/'))
  .map((template) => new RegExp(`^${template.replaceAll(/\$\{[^}]+\}/g, '\\w+')}$`));

const fields = new Set<string>(storeConfigFields.values());

const isRead = (path: string): boolean =>
  literals.has(path) || fields.has(path) || templates.some((template) => template.test(path));

test('every configuration path is read by the code or returned by a field of StoreConfig', () => {
  const unread = Object.keys(configPaths).filter((path) => !isRead(path));
  expect(unread).toEqual(Object.keys(UNREAD));
});
