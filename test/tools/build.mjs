// Builds dist when a source has changed: the bundle that is run, the console and, for the package, the declarations.
//   node test/tools/build.mjs     all of them
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesBelow, hashFiles, isMain, PROJECT, readStamp, writeStamp } from './project.mjs';

const DIST = join(PROJECT, 'dist');
const CONSOLE = 'src/console';

const isOfConsole = (file) => relative(CONSOLE, file).split(sep)[0] !== '..';
const SERVER_SOURCES = filesBelow('src').filter((file) => !isOfConsole(file));
const CONSOLE_SOURCES = filesBelow(CONSOLE);

/** Bundles the entry points. */
export async function buildBundle() {
  await whenChanged('bundle', SERVER_SOURCES, async () => {
    const { build } = await import('rolldown');
    removeFiles(/^(?!console[\\/]).*\.js$/);
    await build({ ...bundle, cwd: PROJECT, plugins: [licences] });
  });
}

/** Builds the console, which the server serves. */
export async function buildConsole() {
  await whenChanged('console', CONSOLE_SOURCES, async () => {
    const { build } = await import('vite');
    await build(consoleBuild);
  });
}

/** Writes the declarations. Sources are type-checked with the tests, so this step does not check them again. */
export async function buildDeclarations() {
  await whenChanged('declarations', SERVER_SOURCES, () => {
    removeFiles(/\.d\.ts$|^\.tsbuildinfo$/);
    const compiler = join(PROJECT, 'node_modules/typescript/bin/tsc');
    const { status } = spawnSync(process.execPath, [compiler, '-p', PROJECT, '--noCheck'], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  });
}

/** Files that a start reads are few: one for each entry point, and one for each module that is loaded on first use. */
const bundle = {
  input: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    'matchers/index': 'src/matchers/index.ts',
    'matchers/jest-globals': 'src/matchers/jest-globals.ts',
    msw: 'src/msw.ts',
    playwright: 'src/playwright.ts',
  },
  platform: 'node',
  // The types of valibot are part of ours, so it stays a dependency; the others are installed where their entry is used.
  external: ['valibot', '@graphql-tools/graphql-tag-pluck', '@playwright/test', '@jest/globals', 'msw'],
  // The package's main file loads its modules in a way that cannot be bundled.
  resolve: { alias: { 'jsonc-parser': join(PROJECT, 'node_modules/jsonc-parser/lib/esm/main.js') } },
  output: { dir: 'dist', format: 'esm', chunkFileNames: '[name]-chunk.js', minify: false },
};

/** Browsers of the last two years. Sizes are not reported: the build is one line of output. */
const consoleBuild = {
  root: join(PROJECT, CONSOLE),
  configFile: false,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: join(DIST, 'console'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    // No file as a data URL, so that the Content-Security-Policy can name this server alone.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
};

/** Bundled packages are redistributed, and so are their licences. */
const licences = {
  name: 'licences',
  generateBundle(_, files) {
    const ids = Object.values(files).flatMap(({ modules = {} }) => Object.keys(modules));
    const packages = new Set(
      ids.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []),
    );
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY-LICENCES.txt',
      source: [...packages].sort().map(licenceOf).join('\n\n'),
    });
  },
};

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

/** The editor has inline styles in its templates, which the Content-Security-Policy refuses; styles/try.css has them. */
const inlineStyles = {
  name: 'inline-styles',
  transform: (code, id) =>
    id.includes('prism-code-editor')
      ? { code: code.replaceAll(/(?<=createTemplate\([^)]*) style=/g, ' data-inline-style=') }
      : null,
};

consoleBuild.plugins = [licences, inlineStyles];

/** Runs a step unless it ran for the same sources before. */
async function whenChanged(step, sources, run) {
  const stamp = join(DIST, `.${step}.json`);
  const hash = hashFiles([...sources, 'package-lock.json', 'tsconfig.json', 'test/tools/build.mjs']);
  if (readStamp(stamp)?.hash === hash) return;
  console.error(`Building the ${step} …`);
  rmSync(stamp, { force: true });
  await run();
  writeStamp(stamp, { hash });
}

/** Files of an earlier build can have other names. */
function removeFiles(pattern) {
  if (!existsSync(DIST)) return;
  for (const file of readdirSync(DIST, { recursive: true })) if (pattern.test(file)) rmSync(join(DIST, file));
}

if (isMain(import.meta)) {
  await buildBundle();
  await buildConsole();
  await buildDeclarations();
}
