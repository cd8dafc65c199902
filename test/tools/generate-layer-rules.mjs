// Writes the layer rules of biome.json and the picture in docs/architecture.md from test/lint/layers.mjs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folders, forbiddenFolders, forbiddenSubfolders, layers, reservedPackages } from '../lint/layers.mjs';

const PROJECT = join(import.meta.dirname, '../..');

/** Rules of one folder, or of one subfolder of it. */
function overrideFor(folder, subfolder) {
  const { packages, packagesWithin = {}, reserved = [] } = folders[folder];
  const path =
    subfolder === undefined
      ? `src/${folder}/**`
      : subfolder === '.'
        ? `src/${folder}/*.ts`
        : `src/${folder}/${subfolder}/**`;
  const patterns = [];
  const above = forbiddenFolders(folder);
  if (above.length > 0) {
    patterns.push({
      group: [`../**/${braces(above)}/**`],
      message: `src/${folder} imports only the levels below it; see test/lint/layers.mjs.`,
    });
  }
  const beside = subfolder === undefined ? [] : forbiddenSubfolders(folder, subfolder);
  const named = beside.filter((other) => other !== '.');
  const from = subfolder === '.' ? './' : '../';
  const groups = [
    ...(named.length > 0
      ? [`${from}${braces(named)}/**`, ...(subfolder === '.' ? [] : [`../../${braces(named)}/**`])]
      : []),
    ...(beside.includes('.') ? ['../*.ts'] : []),
  ];
  if (groups.length > 0) {
    patterns.push({
      group: groups,
      message: `src/${folder}/${subfolder} imports only the subfolders below it; see test/lint/layers.mjs.`,
    });
  }
  patterns.push(packagePattern(folder, packagesWithin[subfolder] ?? packages, reserved));
  return {
    includes: [path],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

const braces = (names) => (names.length === 1 ? names[0] : `{${names.join(',')}}`);

function packagePattern(folder, packages, reserved) {
  if (packages === 'any') {
    const refused = reservedPackages.filter((name) => !reserved.includes(name));
    return {
      group: refused.flatMap(forms),
      message: `src/${folder} does not import these packages; see test/lint/layers.mjs.`,
    };
  }
  const allowed = [...packages, ...reserved].flatMap(forms).map((form) => `!${form}`);
  return {
    group: ['**', '!./**', '!../**', ...allowed],
    message: `src/${folder} imports ${packages.length === 0 ? 'no package and no Node module' : `only ${packages.join(', ')}`}.`,
  };
}

const forms = (name) =>
  name === 'node:*' ? ['node:*', 'node:*/**'] : name.endsWith('/*') ? [`${name}*`] : [name, `${name}/**`];

const deniedGlobals = {
  Date: 'Time comes from realm.clock.',
  performance: 'Time comes from realm.clock.',
  setTimeout: 'The core is synchronous.',
  setInterval: 'The core is synchronous.',
  setImmediate: 'The core is synchronous.',
  queueMicrotask: 'The core is synchronous.',
  Promise: 'The core is synchronous.',
  crypto: 'Random values come from realm.random, digests from realm.digest.',
  process: 'The core does not know the host.',
  Buffer: 'The core does not know the host.',
  fetch: 'The core does not know the host.',
  console: 'The core does not know the host.',
  globalThis: 'The core does not know the host.',
};

const pure = Object.entries(folders).flatMap(([folder, { pure: isPure }]) => (isPure ? [`src/${folder}/**`] : []));

/** Biome's overrides and plug-ins that follow from the table. */
export function layerRules() {
  const overrides = [
    ...layers
      .flatMap(({ folders: names }) => names)
      .flatMap((folder) => [
        overrideFor(folder),
        ...(folders[folder].within ?? []).flat().map((subfolder) => overrideFor(folder, subfolder)),
      ]),
    {
      includes: ['src/*.ts'],
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: 'error',
              options: {
                patterns: [
                  {
                    group: reservedPackages.flatMap(forms),
                    message: 'An entry point imports no such package; see test/lint/layers.mjs.',
                  },
                ],
              },
            },
          },
        },
      },
    },
    {
      includes: pure,
      linter: { rules: { style: { noRestrictedGlobals: { level: 'error', options: { deniedGlobals } } } } },
    },
  ];
  const plugins = [
    { path: './test/lint/no-odd-source.grit', includes: ['src/*/**'] },
    { path: './test/lint/no-entry-import.grit', includes: ['src/*/**'] },
    { path: './test/lint/no-import-type.grit', includes: ['src/**'] },
    { path: './test/lint/no-math-random.grit', includes: ['src/*/**', '!src/platform/**'] },
    { path: './test/lint/no-async.grit', includes: pure },
  ];
  return { overrides, plugins };
}

const MARK = 'noRestrictedImports';
const isGenerated = ({ linter }) =>
  linter?.rules?.style?.[MARK] !== undefined || linter?.rules?.style?.noRestrictedGlobals !== undefined;

/** biome.json as it should be, from what it is. */
export function biomeConfig(current) {
  const { overrides, plugins } = layerRules();
  const config = JSON.parse(current);
  config.plugins = plugins;
  config.overrides = [...overrides, ...config.overrides.filter((each) => !isGenerated(each))];
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

/** The layers as a Mermaid flow chart, highest level first. */
export function picture() {
  const boxes = layers.map(({ folders: names }, index) => `  L${index}["${names.map((name) => name).join(' · ')}"]`);
  const arrows = layers.slice(1).map((_, index) => `  L${index} --> L${index + 1}`);
  const rows = layers
    .flatMap(({ folders: names }) => names)
    .map((name) => `| \`src/${name}\` | ${folders[name].holds} |`);
  return [
    '```mermaid',
    'flowchart TD',
    '  E["index.ts · cli.ts · browser.ts · msw.ts · playwright.ts"] --> L0',
    ...boxes,
    ...arrows,
    '```',
    '',
    '| folder | holds |',
    '| --- | --- |',
    ...rows,
  ].join('\n');
}

const BEGIN = '<!-- layers: generated by npm run generate -->';
const END = '<!-- /layers -->';

/** docs/architecture.md with the picture as it should be. */
export function architecturePage(current) {
  const [before, rest = ''] = current.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n${picture()}\n${END}${after}`;
}

/** The files that are generated from the table: path and function from the present text to the right one. */
export const generated = { 'biome.json': biomeConfig, 'docs/architecture.md': architecturePage };

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, render] of Object.entries(generated)) {
    const file = join(PROJECT, path);
    if (existsSync(file)) writeFileSync(file, render(readFileSync(file, 'utf8')));
  }
}
