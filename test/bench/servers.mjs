import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endChild, spawnNode } from './children.mjs';

const READY = / listening on http:\/\/127\.0\.0\.1:(\d+)/;
const READY_MS = 15_000;

const bareFile = fileURLToPath(new URL('./bare-server.mjs', import.meta.url));
const oursFile = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

export const bare = { name: 'bare', args: [bareFile] };
export const bareAgain = { name: 'bare again', args: [bareFile] };
export const ours = { name: 'ours', args: [oursFile, 'serve', '--port', '0'], takesOptions: true };
export const withoutJournal = { ...ours, name: 'no journal', args: [...ours.args, '--journal', '0'] };

/** A server with the schema of a store. */
export const withSchema = (file) => ({ name: 'ours, own schema', args: [...ours.args, '--schema', file] });

export function isBuilt() {
  return existsSync(oursFile);
}

/** Starts a server, ours with the options of the job, and waits for its ready line. */
export async function startServer({ name, args, takesOptions }, options = []) {
  const child = spawnNode(takesOptions ? [...args, ...options] : args);
  try {
    const port = await readPort(name, child);
    child.stdout.resume();
    return { name, port, pid: child.pid, end: () => endChild(child) };
  } catch (error) {
    await endChild(child);
    throw error;
  }
}

function readPort(name, child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(
      () => reject(new Error(`${name}: no ready line within ${READY_MS} ms; output: ${text}`)),
      READY_MS,
    );
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`${name} exited (${signal ?? code}) before its ready line`));
    });
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', function read(chunk) {
      text += chunk;
      const found = READY.exec(text);
      if (found === null) return;
      child.stdout.off('data', read);
      clearTimeout(late);
      resolve(Number(found[1]));
    });
  });
}
