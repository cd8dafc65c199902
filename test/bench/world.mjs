import { fileURLToPath } from 'node:url';
import { endChild, forkNode, nextMessage } from './children.mjs';

const file = fileURLToPath(new URL('./in-process.mjs', import.meta.url));

/** @param name 'reset' or 'sandbox' */
export async function measureWorld(name, onProgress) {
  const child = forkNode(file, { args: [name], execArgv: ['--expose-gc'] });
  try {
    const result = await nextMessage(child);
    onProgress(`${name}: median ${result.median.toFixed(3)} ms`);
    return result;
  } finally {
    await endChild(child);
  }
}
