import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintFiles } from './lint/lint-files.ts';

const ground = ['magento', 'ports', 'wire'];
const core = ['state', 'domain', 'authorization'];
const beside = ['journal', 'faults'];
const transports = ['graphql', 'rest'];
const doors = ['control', 'console', 'client', 'matchers', 'fixture-files'];

/** Each room and what lies below it. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  magento: ground,
  ports: ground,
  wire: ground,
  state: ground,
  domain: [...ground, 'state'],
  authorization: [...ground, 'state', 'domain'],
  journal: ground,
  faults: ground,
  graphql: [...ground, ...core],
  rest: [...ground, ...core],
  verbs: [...ground, ...core, ...beside, ...transports],
  ...Object.fromEntries(doors.map((door) => [door, [...ground, ...core, ...beside, ...transports, 'verbs']])),
  cli: [...ground, ...core, ...beside, ...transports, 'verbs', ...doors],
};

const packages = [
  'node:crypto',
  'node:fs/promises',
  'jws',
  'oauth-sign',
  'otpauth',
  'pure-rand/generator/xoroshiro128plus',
  'valibot',
  'fastest-levenshtein',
  'express',
  'graphql',
  '@graphql-tools/mock',
  '@graphql-tools/schema',
  '@faker-js/faker',
  'yaml',
];
const graphqlPackages = ['graphql', '@graphql-tools/mock', '@graphql-tools/schema', '@faker-js/faker'];
const kept = ['express', 'yaml', ...graphqlPackages];
const free = packages.filter((name) => !kept.includes(name));

/** Each folder and the packages that it may import. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  'src/magento': [],
  'src/ports': [
    'node:crypto',
    'node:fs/promises',
    'jws',
    'oauth-sign',
    'otpauth',
    'pure-rand/generator/xoroshiro128plus',
  ],
  'src/wire': ['valibot'],
  'src/state': [],
  'src/state/document': ['valibot', 'fastest-levenshtein'],
  'src/domain': [],
  'src/authorization': [],
  ...Object.fromEntries(['journal', 'faults', 'rest', 'verbs'].map((room) => [`src/${room}`, free])),
  ...Object.fromEntries(doors.map((door) => [`src/${door}`, free])),
  'src/graphql': [...free, ...graphqlPackages],
  'src/fixture-files': [...free, 'yaml'],
  'src/cli': [...free, 'express'],
  src: [...free, 'express'],
};

/** How a module can be named: all of them are seen. */
const forms = {
  'a value': "import { a } from '../rest/a.ts';",
  'a type': "import type { A } from '../rest/a.ts';",
  'a namespace': "import * as a from '../rest/a.ts';",
  'an export': "export { a } from '../rest/a.ts';",
  'an export of all': "export * from '../rest/a.ts';",
  'a dynamic import': "export const a = () => import('../rest/a.ts');",
  'a type in place': "export type A = import('../rest/a.ts').A;",
  'a detour': "import { a } from '../magento/../rest/a.ts';",
  'a detour from here': "import { a } from './../rest/a.ts';",
  'the package itself': "import { a } from 'magento-auth-mock';",
};

const coreOffences: Readonly<Record<string, string>> = {
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

const offences: Readonly<Record<string, string>> = {
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
const roomNames = Object.keys(rooms);
const imports = (sources: readonly string[]): string => sources.map((source) => `import '${source}';`).join('\n');
const files = (folder: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${kebab(name)}.ts`, text]));

const found = lintFiles({
  ...Object.fromEntries(
    roomNames.flatMap((room) => [
      [`src/${room}/rooms.ts`, imports(roomNames.map((other) => `../${other}/a.ts`))],
      [`src/${room}/inner/rooms.ts`, imports(roomNames.map((other) => `../../${other}/a.ts`))],
      [`src/${room}/within.ts`, imports(['./a.ts', './inner/a.ts'])],
      [`src/${room}/inner/within.ts`, imports(['./a.ts', '../a.ts', '../other/a.ts'])],
      [`src/${room}/composition.ts`, imports(['../app.ts'])],
    ]),
  ),
  ...Object.fromEntries(Object.keys(packagesOf).map((folder) => [`${folder}/packages.ts`, imports(packages)])),
  'src/rooms.ts': imports(roomNames.map((room) => `./${room}/a.ts`)),
  ...files('src/domain/forms', forms),
  ...files('src/domain/core', coreOffences),
  ...files('src/control', offences),
  'src/control/no-import-cycles-back.ts': "import type { B } from './no-import-cycles.ts';\nexport type A = B;",
  'src/control/camelCase.ts': 'export const a = 1;',
  'src/ports/host.ts': 'export const now = async () => [Date.now(), Math.random(), await process.env];',
  'src/domain/like-async.ts': 'export const asyncOf = (async: number) => ({ async, b: () => Math.max(async, 1) });',
});

const rulesIn = (file: string): string[] => found.filter((finding) => finding.file === file).map(({ rule }) => rule);
/** Which of the things imported, one a line, are let pass. */
const passed = (file: string, things: readonly string[]): string[] =>
  things.filter((_, index) => !found.some((finding) => finding.file === file && finding.line === index + 1));

test.each(roomNames)('src/%s imports what lies below it and no other room', (room) => {
  const others = roomNames.filter((other) => other !== room);
  const below = others.filter((other) => rooms[room]?.includes(other));
  const seen = (file: string) => passed(file, roomNames).filter((other) => other !== room);
  expect(seen(`src/${room}/rooms.ts`)).toEqual(below);
  expect(seen(`src/${room}/inner/rooms.ts`)).toEqual(below);
  expect([rulesIn(`src/${room}/within.ts`), rulesIn(`src/${room}/inner/within.ts`)]).toEqual([[], []]);
});

test.each(Object.entries(packagesOf))('%s imports no package but %j', (folder, allowed) => {
  expect(passed(`${folder}/packages.ts`, packages).toSorted()).toEqual([...allowed].toSorted());
});

test.each(roomNames)('src/%s imports a file directly in src only if it is src/cli', (room) => {
  expect(rulesIn(`src/${room}/composition.ts`)).toEqual(room === 'cli' ? [] : ['plugin']);
});

test('the files directly in src import every room', () => {
  expect(rulesIn('src/rooms.ts')).toEqual([]);
});

test('every folder of src is a room with rules', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(roomNames).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
});

test.each(Object.keys(forms))('a forbidden room is seen in %s', (form) => {
  const rules = rulesIn(`src/domain/forms/${kebab(form)}.ts`);
  expect(rules.some((rule) => rule === 'noRestrictedImports' || rule === 'plugin')).toBe(true);
});

test.each(Object.keys(coreOffences))('the core does not say %s', (name) => {
  const rules = rulesIn(`src/domain/core/${kebab(name)}.ts`);
  expect(rules.some((rule) => rule === 'noRestrictedGlobals' || rule === 'plugin')).toBe(true);
});

test.each(Object.keys(offences))('%s bites', (rule) => {
  expect(rulesIn(`src/control/${kebab(rule)}.ts`)).toContain(rule);
});

test('a file has a kebab-case name', () => {
  expect(rulesIn('src/control/camelCase.ts')).toEqual(['useFilenamingConvention']);
});

test('the ports have time, chance and Node', () => {
  expect(rulesIn('src/ports/host.ts')).toEqual([]);
});

test('the core may have names that only look asynchronous', () => {
  expect(rulesIn('src/domain/like-async.ts')).toEqual([]);
});
