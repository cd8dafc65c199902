// Proves the package from outside: packs it, installs the tarball elsewhere, and uses all that it offers.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** Entries that only their test runner can load; the tests of those runners do. */
const NEEDS_RUNNER = new Set(['./matchers/jest-globals', './msw', './playwright']);

const project = join(import.meta.dirname, '../..');
const packageJson = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'check-package-'));
try {
  const tarball = pack();
  await lintTarball(tarball);
  const consumer = install(tarball);
  for (const entry of Object.keys(packageJson.exports).filter((name) => !NEEDS_RUNNER.has(name)))
    useEntry(consumer, entry.replace('.', packageJson.name));
  compileAgainst(consumer);
  await serve(consumer);
  console.log('the package holds');
} catch (error) {
  console.error(`the package does not hold: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function pack() {
  run('npm', ['pack', '--silent', '--pack-destination', folder], project);
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
}

async function lintTarball(tarball) {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: new Uint8Array(bytes).buffer } });
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, pkg)).join('\n'));
}

function install(tarball) {
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', tarball], consumer);
  return consumer;
}

function useEntry(consumer, name) {
  const [how, required] = name.endsWith('.json') ? [", { with: { type: 'json' } }", ''] : ['', `require('${name}');`];
  run('node', ['--no-warnings', '--eval', `${required} import('${name}'${how});`], consumer);
}

function compileAgainst(consumer) {
  const entries = [packageJson.name, `${packageJson.name}/matchers`];
  const imports = entries.map(
    (name, index) => `import * as entry${index} from '${name}';\nexport { entry${index} };\n`,
  );
  writeFileSync(join(consumer, 'use.ts'), imports.join(''));
  const typesOfNode = ['--typeRoots', join(project, 'node_modules/@types'), '--types', 'node'];
  const options = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'nodenext', ...typesOfNode];
  run('node', [join(project, 'node_modules/typescript/bin/tsc'), ...options, 'use.ts'], consumer);
}

async function serve(consumer) {
  const [[name]] = Object.entries(packageJson.bin);
  const server = spawn(join(consumer, 'node_modules/.bin', name), ['--port', '0'], { stdio: ['ignore', 'pipe', 2] });
  const ended = new Promise((resolve) => server.once('close', resolve));
  try {
    for await (const line of createInterface(server.stdout)) {
      const url = /listening on (http:\S+)/.exec(line)?.[1];
      if (url === undefined) continue;
      const { status } = await fetch(`${url}/__mock/health`);
      if (status !== 200) throw new Error(`health answers ${status}`);
      return;
    }
    throw new Error('the server ended before it listened');
  } finally {
    server.kill();
    await ended;
  }
}

function run(command, args, cwd) {
  // What a command has to say goes to stderr, as errors do.
  execFileSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
}
