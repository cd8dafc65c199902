import { fileURLToPath } from 'node:url';
import { endChild, forkNode, nextMessage } from './children.mjs';
import { ours, startServer } from './servers.mjs';

const file = fileURLToPath(new URL('./isolated-worlds.mjs', import.meta.url));
const PROCESSES = 8;
const WORLDS_EACH = 125;

/** Eight processes use a thousand sandboxes of one server at the same time; counts those that saw data of another. */
export async function measureIsolation(onProgress) {
  const server = await startServer(ours);
  const children = Array.from({ length: PROCESSES }, (_, index) =>
    forkNode(file, { args: [String(server.port), String(index), String(WORLDS_EACH)] }),
  );
  try {
    const results = await Promise.all(children.map(nextMessage));
    const affected = results.flatMap(({ problems }) => problems);
    for (const problem of affected.slice(0, 10)) onProgress(`isolation: ${problem}`);
    onProgress(`isolation: ${results.reduce((sum, { requests }) => sum + requests, 0)} requests`);
    return { value: affected.length };
  } finally {
    await Promise.all(children.map(endChild));
    await server.end();
  }
}
