import { fork, spawn } from 'node:child_process';
import { constants } from 'node:os';

const GRACE_MS = 2000;
const living = new Set();

process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/** A Node process with a readable stdout, which ends with this process at the latest. */
export function spawnNode(args) {
  return track(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: environment() }));
}

/** A Node process to exchange messages with, which ends with this process at the latest. */
export function forkNode(file, { args = [], execArgv = [] } = {}) {
  return track(fork(file, args, { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: environment() }));
}

/** The next message of a forked child; rejects when it exits without one. */
export function nextMessage(child) {
  return new Promise((resolve, reject) => {
    const onExit = (code, signal) => {
      child.off('message', onMessage);
      reject(new Error(`${child.spawnargs.join(' ')} exited (${signal ?? code}) without a message`));
    };
    const onMessage = (message) => {
      child.off('exit', onExit);
      if (message.failure === undefined) resolve(message.result);
      else reject(new Error(message.failure));
    };
    child.once('exit', onExit);
    child.once('message', onMessage);
  });
}

export async function endChild(child) {
  if (!living.has(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(force);
}

function track(child) {
  living.add(child);
  child.once('exit', () => living.delete(child));
  child.once('error', (error) => {
    living.delete(child);
    throw error;
  });
  return child;
}

/** Both servers start with their defaults, independent of the environment of the caller. */
function environment() {
  const names = Object.keys(process.env).filter((name) => name !== 'NODE_OPTIONS' && !name.startsWith('MAGENTO_MOCK_'));
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
