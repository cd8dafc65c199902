import { fileURLToPath } from 'node:url';
import { endChild, forkNode, nextMessage } from './children.mjs';

const file = fileURLToPath(new URL('./in-process.mjs', import.meta.url));

/** @param what 'reset' or 'sandbox' */
export async function measureWorld(what, onProgress) {
  const child = forkNode(file, { args: [what], execArgv: ['--expose-gc'] });
  try {
    const result = await nextMessage(child);
    onProgress(`${what}: median ${result.median.toFixed(3)} ms`);
    return result;
  } finally {
    await endChild(child);
  }
}
