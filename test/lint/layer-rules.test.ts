import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generated } from '../tools/generate-layer-rules.mjs';
import { allowedFolders, folders, forbiddenSubfolders, layers, reservedPackages } from './layers.mjs';
import { lintFiles } from './lint-files.ts';

interface Folder {
  /** 'any', or the names. */
  readonly packages: string | readonly string[];
  readonly reserved?: readonly string[];
  readonly within?: readonly (readonly string[])[];
  readonly packagesWithin?: Readonly<Record<string, readonly string[]>>;
}

const table: Readonly<Record<string, Folder>> = folders;
const names = layers.flatMap((layer) => layer.folders);
const subfolders = names.flatMap((folder) =>
  (table[folder]?.within ?? []).flat().flatMap((subfolder) => (subfolder === '.' ? [] : [{ folder, subfolder }])),
);

/** One module of each package that the table knows, and of some that it does not. */
const packages = [
  'node:crypto',
  'node:fs/promises',
  'jws',
  'oauth-sign',
  'otpauth',
  'pure-rand/generator/xoroshiro128plus',
  'lru-cache',
  'valibot',
  'fastest-levenshtein',
  'express',
  'graphql',
  '@graphql-tools/mock',
  '@faker-js/faker',
  'yaml',
  'commander',
  'chokidar',
];
const nameOf = (module: string): string => (module.startsWith('@') ? module : (module.split('/')[0] ?? module));
const isNamed = (module: string, list: readonly string[]): boolean =>
  list.some((name) => (name.endsWith('*') ? module.startsWith(name.slice(0, -1)) : name === nameOf(module)));

function allowedPackages(allowed: Folder['packages'], reserved: readonly string[] = []): string[] {
  return packages.filter((module) =>
    isNamed(module, reservedPackages)
      ? isNamed(module, reserved)
      : typeof allowed === 'string' || isNamed(module, allowed),
  );
}

/** How a module can be named: all of them are seen. */
const forms = {
  'a value': "import { a } from '../rest/a.ts';",
  'a type': "import type { A } from '../rest/a.ts';",
  'a namespace': "import * as a from '../rest/a.ts';",
  'an export': "export { a } from '../rest/a.ts';",
  'an export of all': "export * from '../rest/a.ts';",
  'a dynamic import': "export const a = () => import('../rest/a.ts');",
  'a type in place': "export type A = import('../rest/a.ts').A;",
  'a path with a detour': "import { a } from '../magento/../rest/a.ts';",
  'a path with a detour from here': "import { a } from './../rest/a.ts';",
  'the package itself': "import { a } from 'magento-auth-mock';",
};

const impureCode: Readonly<Record<string, string>> = {
  Date: 'export const now = Date.now();',
  'Date as a type': 'export const dayOf = (date: Date) => date;',
  process: 'export const home = process.env;',
  setTimeout: 'setTimeout(() => 1, 1);',
  setInterval: 'setInterval(() => 1, 1);',
  performance: 'export const now = performance.now();',
  Buffer: "export const bytes = Buffer.from('a');",
  crypto: 'export const id = crypto.randomUUID();',
  globalThis: 'export const { Date: Clock } = globalThis;',
  Promise: 'export type Later = Promise<number>;',
  'Math.random': 'export const chance = Math.random();',
  'random taken from Math': 'export const { random } = Math;',
  'an async function': 'export async function a() {}',
  'an async function expression': 'export const a = async function () {};',
  'an async arrow': 'export const a = async () => 1;',
  'an async method': 'export const a = { async b() {} };',
  'an async class method': 'export class A { private static async b() {} }',
  await: 'await a;',
  'for await': 'for await (const a of []) a();',
};

const violations: Readonly<Record<string, string>> = {
  noExplicitAny: 'export const a = (b: any) => b;',
  noNonNullAssertion: 'export const a = (b?: string) => b!;',
  noDefaultExport: 'export default 1;',
  noBarrelFile: "export { a } from './a.ts';",
  useImportType: "import { A } from './a.ts';\nexport const a = (b: A) => b;",
  noUnusedImports: "import { a } from './a.ts';",
  noImportCycles: "import type { A } from './no-import-cycles-back.ts';\nexport type B = A;",
  noUndeclaredDependencies: "import { a } from 'lodash';\nexport const b = a;",
  noExcessiveLinesPerFile: 'export const a = 1;\n'.repeat(251),
  noFloatingPromises: 'async function a() {}\nexport const b = () => { a(); };',
};

const kebab = (text: string): string =>
  text
    .replaceAll(/\B[A-Z]/g, '-$&')
    .replaceAll(/\W+/g, '-')
    .toLowerCase();
const imports = (sources: readonly string[]): string => sources.map((source) => `import '${source}';`).join('\n');
const files = (folder: string, codes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(codes).map(([name, code]) => [`${folder}/${kebab(name)}.ts`, code]));

const siblings = (folder: string): string[] =>
  subfolders.filter((each) => each.folder === folder).map((each) => each.subfolder);

const found = lintFiles({
  ...Object.fromEntries(
    names.flatMap((folder) => [
      [`src/${folder}/layers.ts`, imports(names.map((other) => `../${other}/a.ts`))],
      [`src/${folder}/inner/layers.ts`, imports(names.map((other) => `../../${other}/a.ts`))],
      [`src/${folder}/within.ts`, imports(['./a.ts'])],
      [`src/${folder}/entry.ts`, imports(['../index.ts'])],
      [`src/${folder}/packages.ts`, imports(packages)],
    ]),
  ),
  ...Object.fromEntries(
    subfolders.flatMap(({ folder, subfolder }) => [
      [`src/${folder}/${subfolder}/layers.ts`, imports(names.map((other) => `../../${other}/a.ts`))],
      [`src/${folder}/${subfolder}/siblings.ts`, imports(siblings(folder).map((other) => `../${other}/a.ts`))],
      [`src/${folder}/${subfolder}/inner/siblings.ts`, imports(siblings(folder).map((other) => `../../${other}/a.ts`))],
      [`src/${folder}/${subfolder}/packages.ts`, imports(packages)],
    ]),
  ),
  'src/entry-layers.ts': imports(names.map((folder) => `./${folder}/a.ts`)),
  ...files('src/domain/forms', forms),
  ...files('src/domain/core', impureCode),
  ...files('src/control-api', violations),
  'src/control-api/no-import-cycles-back.ts': "import type { B } from './no-import-cycles.ts';\nexport type A = B;",
  'src/control-api/camelCase.ts': 'export const a = 1;',
  'src/platform/host.ts': 'export const now = async () => [Date.now(), Math.random(), await process.env];',
  'src/domain/like-async.ts': 'export const asyncOf = (async: number) => ({ async, b: () => Math.max(async, 1) });',
});

const rulesIn = (file: string): string[] => found.filter((finding) => finding.file === file).map(({ rule }) => rule);
/** Which of the imports, one a line, no rule refuses. */
const accepted = (file: string, sources: readonly string[]): string[] =>
  sources.filter((_, index) => !found.some((finding) => finding.file === file && finding.line === index + 1));

test.each(names)('src/%s imports the levels below it and no other folder', (folder) => {
  const allowed = allowedFolders(folder);
  for (const file of ['layers.ts', 'inner/layers.ts']) {
    expect(accepted(`src/${folder}/${file}`, names).filter((other) => other !== folder)).toEqual(allowed);
  }
  if (table[folder]?.within === undefined) expect(rulesIn(`src/${folder}/within.ts`)).toEqual([]);
});

test.each(subfolders)(
  'src/$folder/$subfolder imports the levels below it and no other folder',
  ({ folder, subfolder }) => {
    const file = `src/${folder}/${subfolder}/layers.ts`;
    expect(accepted(file, names).filter((other) => other !== folder)).toEqual(allowedFolders(folder));
  },
);

test.each(subfolders)('src/$folder/$subfolder imports the subfolders below it', ({ folder, subfolder }) => {
  const others = siblings(folder);
  const allowed = others.filter((other) => !forbiddenSubfolders(folder, subfolder).includes(other));
  for (const file of ['siblings.ts', 'inner/siblings.ts']) {
    expect(accepted(`src/${folder}/${subfolder}/${file}`, others)).toEqual(allowed);
  }
});

test.each(names)('src/%s imports only its packages', (folder) => {
  const { packages: allowed = [], reserved } = table[folder] ?? {};
  expect(accepted(`src/${folder}/packages.ts`, packages)).toEqual(allowedPackages(allowed, reserved));
});

test.each(subfolders)('src/$folder/$subfolder imports only its packages', ({ folder, subfolder }) => {
  const { packages: allowed = [], packagesWithin, reserved } = table[folder] ?? {};
  const own = packagesWithin?.[subfolder] ?? allowed;
  expect(accepted(`src/${folder}/${subfolder}/packages.ts`, packages)).toEqual(allowedPackages(own, reserved));
});

test.each(names)('src/%s imports no entry point', (folder) => {
  expect(rulesIn(`src/${folder}/entry.ts`)).toContain('plugin');
});

test('an entry point imports every folder', () => {
  expect(rulesIn('src/entry-layers.ts')).toEqual([]);
});

test('every folder of src is in the table', () => {
  const present = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(names).toEqual(expect.arrayContaining(present.map(({ name }) => name)));
});

test('only entry points lie directly in src', () => {
  const present = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(present.map(({ name }) => name).toSorted()).toEqual([
    'browser.ts',
    'cli.ts',
    'index.ts',
    'msw.ts',
    'playwright.ts',
  ]);
});

test.each(subfolders)('src/$folder/$subfolder exists', ({ folder, subfolder }) => {
  expect(existsSync(`src/${folder}/${subfolder}`)).toBe(true);
});

test.each(Object.entries(generated))('%s has the rules of the table', (path, render) => {
  const current = readFileSync(path, 'utf8');
  expect(current).toBe(render(current));
});

test.each(Object.keys(forms))('a forbidden folder is found in %s', (form) => {
  const rules = rulesIn(`src/domain/forms/${kebab(form)}.ts`);
  expect(rules.some((rule) => rule === 'noRestrictedImports' || rule === 'plugin')).toBe(true);
});

test.each(Object.keys(impureCode))('the core does not use %s', (name) => {
  const rules = rulesIn(`src/domain/core/${kebab(name)}.ts`);
  expect(rules.some((rule) => rule === 'noRestrictedGlobals' || rule === 'plugin')).toBe(true);
});

test.each(Object.keys(violations))('%s is reported', (rule) => {
  expect(rulesIn(`src/control-api/${kebab(rule)}.ts`)).toContain(rule);
});

test('a file name is in kebab case', () => {
  expect(rulesIn('src/control-api/camelCase.ts')).toEqual(['useFilenamingConvention']);
});

test('src/platform uses time, random numbers and Node', () => {
  expect(rulesIn('src/platform/host.ts')).toEqual([]);
});

test('the core may use names that contain async', () => {
  expect(rulesIn('src/domain/like-async.ts')).toEqual([]);
});
