// Builds dist when a source has changed: the bundle that is run, the console and, for the package, the declarations.
//   node test/tools/build.mjs     all of them
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesBelow, hashFiles, isMain, PROJECT, runProgram, runWhenChanged } from './project.mjs';

const DIST = join(PROJECT, 'dist');
const CONSOLE = 'src/console';
/** What the compiler writes, one file for each source. */
const DECLARATIONS = 'node_modules/.cache/declarations';

/** Scripts of a build. */
const TOOLS = filesBelow('test/tools').filter((file) => file.endsWith('.mjs'));

const isOfConsole = (file) => relative(CONSOLE, file).split(sep)[0] !== '..';
const SERVER_SOURCES = filesBelow('src').filter((file) => !isOfConsole(file));
const CONSOLE_SOURCES = filesBelow(CONSOLE);

/** Bundles the entry points. */
export async function buildBundle() {
  await whenChanged('bundle', SERVER_SOURCES, async () => {
    const { bundlePackage } = await import('./bundle.mjs');
    removeFiles(/^(?!console[\\/]).*(?:\.c?js(?:\.map)?|LICENCES\.txt)$/);
    await bundlePackage();
    const { bundleBrowser } = await import('./bundle-browser.mjs');
    await bundleBrowser();
    const { writeLicences } = await import('./licences.mjs');
    writeLicences(DIST);
  });
}

/** Builds the console, which the server serves. */
export async function buildConsole() {
  await whenChanged('console', CONSOLE_SOURCES, async () => {
    const [{ build }, { emitLicences }] = await Promise.all([import('vite'), import('./licences.mjs')]);
    // In a process of tests, Vite would add what only development needs, which makes the files a fifth larger.
    const environment = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    await build({ ...consoleBuild, plugins: [emitLicences, inlineStyles] });
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  });
}

/**
 * Writes the declarations. Sources are type-checked with the tests, so this step does not check them again. Most changes of
 * the sources leave the declarations as they are, which are then not joined again.
 */
export async function buildDeclarations() {
  // They are in node_modules, which an installation removes.
  if (!existsSync(join(PROJECT, DECLARATIONS))) rmSync(join(DIST, '.declarations.json'), { force: true });
  await whenChanged('declarations', SERVER_SOURCES, async () => {
    runProgram('typescript/bin/tsc', ['-p', PROJECT, '--noCheck', '--singleThreaded']);
  });
  await whenChanged('joined-declarations', filesBelow(DECLARATIONS), async () => {
    const { bundleDeclarations } = await import('./bundle-declarations.mjs');
    removeFiles(/\.d\.c?ts$/);
    await bundleDeclarations(join(PROJECT, DECLARATIONS), DIST);
  });
}

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
    // What views share is in the first view already: one file instead of five is there sooner.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'shared', test: /console.(?:client|model|elements|controls|shell)/ }] },
      },
    },
  },
};

/**
 * The templates of the editor have inline styles, which the Content-Security-Policy refuses; styles/try.css has them. Its list
 * of completions has no name for screen readers.
 */
const inlineStyles = {
  name: 'inline-styles',
  transform: (code, id) =>
    id.includes('prism-code-editor')
      ? {
          code: code
            .replaceAll(/(?<=createTemplate\([^)]*) style=/g, ' data-inline-style=')
            .replaceAll('<ul role=listbox>', '<ul role=listbox aria-label=Completions>'),
        }
      : null,
};

/** Runs a step unless it ran for the same sources before. */
async function whenChanged(step, sources, run) {
  await runWhenChanged(join(DIST, `.${step}.json`), hashOf(sources), () => {
    console.error(`Building the ${step} …`);
    return run();
  });
}

/** Hashes of lists of files. No step changes the files of another one. */
const hashes = new Map();

function hashOf(sources) {
  const hash = hashes.get(sources) ?? hashFiles([...sources, 'package-lock.json', 'tsconfig.json', ...TOOLS]);
  hashes.set(sources, hash);
  return hash;
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
