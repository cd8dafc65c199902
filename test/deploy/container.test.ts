import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { type Confinement, confine, createCleanRoot } from './clean-root.ts';
import { freePort, waitUntil } from './processes.ts';

const DEPLOY = join(import.meta.dirname, '../../deploy');
const dockerfile = readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8');
const instructions = DockerfileParser.parse(dockerfile).getInstructions();
const argumentsOf = (keyword: string): string => find(keyword)?.getArgumentsContent() ?? '';
const find = (keyword: string): Instruction | undefined =>
  instructions.find((instruction) => instruction.getKeyword() === keyword);
const pairsOf = (keyword: string): Record<string, string> =>
  Object.fromEntries(
    argumentsOf(keyword)
      .split(' ')
      .map((pair) => pair.split(/=(.*)/s) as [string, string]),
  );

test('the linter finds nothing in the Dockerfile', () => {
  expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

test('the image is that of Node, without root at the end', () => {
  expect(argumentsOf('FROM')).toMatch(/^node:\d+-alpine$/);
  expect(argumentsOf('USER')).toBe('node');
});

test('the compose file starts the storefront after the health check, without a writable file system', () => {
  const { services } = parse(readFileSync(join(DEPLOY, 'compose.yaml'), 'utf8'));
  expect(services.magento).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  expect(services.storefront.depends_on.magento).toEqual({ condition: 'service_healthy' });
});

/** Containers without the right to mount, such as those of some CI services, cannot run the steps. */
const canMount = spawnSync('unshare', ['--mount', '--pid', '--fork', 'true']).status === 0;

test.runIf(canMount)(
  'its steps install a server that runs without root and without a writable file system, and exits at SIGTERM',
  async () => {
    const root = createCleanRoot();
    const tarball = pack();
    const workingDirectory = argumentsOf('WORKDIR');
    mkdirSync(join(root, workingDirectory), { recursive: true });
    expect(argumentsOf('COPY')).toBe('Dockerfile *.tgz ./');
    copyFileSync(tarball, join(root, workingDirectory, basename(tarball)));
    const base = { workingDirectory, isReadOnly: false, user: 'root' };
    const path = { PATH: '/usr/local/bin:/usr/bin:/bin' };

    // The root directory has no name server.
    const { PACKAGE } = parse(readFileSync(join(DEPLOY, 'compose.yaml'), 'utf8')).services.magento.build.args;
    const offline = { npm_config_offline: 'true', PACKAGE };
    const building: Confinement = { ...base, environment: { ...path, ...pairsOf('ARG'), ...offline } };
    const built = runIn(root, ['/bin/sh', '-c', argumentsOf('RUN')], building);
    expect(built).toMatchObject({ status: 0 });

    const port = String(await freePort());
    const environment = { ...path, ...pairsOf('ENV'), MAGENTO_MOCK_PORT: port, MAGENTO_MOCK_CONTROL_TOKEN: 'secret' };
    const running: Confinement = { ...base, user: argumentsOf('USER'), isReadOnly: true, environment };
    const health = JSON.parse(argumentsOf('HEALTHCHECK').replace(/^.*?CMD /s, ''));
    expect(runIn(root, health, running).status).toBe(1);

    const [command = '', ...args] = confine(root, JSON.parse(argumentsOf('ENTRYPOINT')), running);
    const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void server.kill('SIGKILL'));
    await firstLine(server, 'listening on');
    expect(runIn(root, health, running)).toMatchObject({ status: 0 });
    expect((await fetch(`http://127.0.0.1:${port}/__mock/world`)).status).toBe(401);

    // An open connection does not delay the end.
    const client = connect(Number(port), '127.0.0.1');
    await once(client, 'connect');
    const exited = once(server, 'exit');
    process.kill(await childOf(server), 'SIGTERM');
    expect(await exited).toEqual([0, null]);
    client.destroy();
  },
);

function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: join(DEPLOY, '..'),
  });
  return join(folder, readdirSync(folder)[0] ?? '');
}

function runIn(root: string, program: readonly string[], confinement: Confinement) {
  const [command = '', ...args] = confine(root, program, confinement);
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

async function firstLine({ stdout }: ChildProcess, text: string): Promise<void> {
  for await (const line of createInterface(stdout ?? process.stdin)) if (line.includes(text)) break;
  stdout?.resume();
}

/** The first process of the namespace, which `unshare` has started. */
async function childOf({ pid = 0 }: ChildProcess): Promise<number> {
  const children = () => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  await waitUntil(async () => children() !== '');
  return Number(children().split(' ')[0]);
}
