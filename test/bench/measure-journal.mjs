import { fileURLToPath } from 'node:url';
import { endChild, forkNode, nextMessage } from './children.mjs';

const file = fileURLToPath(new URL('./journal.mjs', import.meta.url));

/** @param name 'journal-memory' or 'journal-query' */
export async function measureJournal(name, onProgress) {
  const child = forkNode(file, { args: [name], execArgv: ['--expose-gc'] });
  try {
    const result = await nextMessage(child);
    for (const line of result.lines) onProgress(`${name}: ${line}`);
    return result;
  } finally {
    await endChild(child);
  }
}
