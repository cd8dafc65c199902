import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROJECT = join(import.meta.dirname, '../..');

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A process that is killed when the tests end. */
export interface RunningProcess {
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): RunningProcess {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  return {
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Starts the built server on a port, and waits until it listens. */
export async function startReplica(port: number): Promise<RunningProcess> {
  const replica = run(process.execPath, [
    join(PROJECT, 'dist/cli.cjs'),
    '--port',
    String(port),
    '--log-format',
    'none',
  ]);
  const { stdout } = replica.child;
  if (stdout === null) throw new Error('the replica has no output');
  for await (const line of createInterface(stdout)) if (line.includes('listening on')) break;
  return replica;
}

/** Starts HAProxy with the configuration of the project and a socket for commands. */
export async function startBalancer(
  environment: Readonly<Record<string, string>>,
  socket: string,
): Promise<RunningProcess> {
  const args = ['-f', join(PROJECT, 'deploy/haproxy.cfg'), '-f', join(import.meta.dirname, 'runtime-api.cfg')];
  const balancer = run('haproxy', args, { ...environment, RUNTIME_API: socket });
  const [host = '', port] = (environment['LISTEN'] ?? '').split(':');
  await waitUntil(async () => {
    if (balancer.child.exitCode !== null) throw new Error(`HAProxy exited with ${balancer.child.exitCode}`);
    return existsSync(socket) && (await canConnect(host, Number(port)));
  });
  return balancer;
}

/** Starts nginx with a configuration that listens on a port of this machine. */
export async function startNginx(configuration: string, folder: string, port: number): Promise<RunningProcess> {
  const directives = `daemon off; master_process off; pid ${join(folder, 'nginx.pid')}; error_log stderr;`;
  const balancer = run('nginx', ['-c', configuration, '-p', folder, '-e', 'stderr', '-g', directives]);
  await waitUntil(async () => {
    if (balancer.child.exitCode !== null) throw new Error(`nginx exited with ${balancer.child.exitCode}`);
    return canConnect('127.0.0.1', port);
  });
  return balancer;
}

const canConnect = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, host, () => resolve(true));
    socket.on('connect', () => socket.destroy()).on('error', () => resolve(false));
  });

/** Sends a command to the runtime API of HAProxy. */
export async function command(socket: string, text: string): Promise<string> {
  const connection = connect(socket);
  connection.end(`${text}\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of connection) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Asks again until a condition of another process is met; the timeout of the test ends it. */
export async function waitUntil(isMet: () => Promise<boolean>): Promise<void> {
  while (!(await isMet())) await new Promise((resolve) => setTimeout(resolve, 20));
}
