import { fileURLToPath } from 'node:url';
import { endChild, forkNode, nextMessage, spawnNode } from '../children.mjs';
import { measureColdStarts } from '../cold-start.mjs';
import { bare, ours, withoutJournal } from '../servers.mjs';
import { median } from '../statistics.mjs';
import { measureRequest } from './rounds.mjs';

const STARTS = 7;

/** The figures besides those of requests: what is measured, what is required, and a function that returns the result. */
export const figures = {
  'cold-start': {
    title: 'cold start, from spawn to first token ÷ bare node:http',
    required: '≤ 2.0',
    measure: measureColdStart,
  },
  'first-token': {
    title: 'first token in process: import, create, sign in, close',
    required: '≤ 150 ms',
    measure: measureFirstToken,
  },
  recording: { title: 'journal on ÷ off, by processor time', required: '≥ 0.95', measure: measureRecording },
  reset: absolute('reset', 'reset with 1,000 changed accounts and a full journal', '≤ 0.1 ms'),
  'sandbox-create': absolute('sandbox-create', 'create a sandbox', '≤ 0.1 ms'),
  'sandbox-drop': absolute('sandbox-drop', 'drop a sandbox', '≤ 0.1 ms'),
  'journal-entry': absolute('journal-entry', 'memory of a recorded request', '≤ 0.6 kB'),
  'journal-count': absolute('journal-count', 'count of an operation in 100,000 requests', '≤ 1 ms'),
  'million-requests': absolute(
    'million-requests',
    'sign-ins of a million accounts ÷ of one, by processor time',
    '≥ 0.95',
  ),
  'million-load': absolute('million-load', 'a million accounts of a rule: time to start, memory', '≤ 3 s, ≤ 250 MB'),
};

async function measureColdStart(_, print) {
  const { servers } = await measureColdStarts('cold-start', [bare, ours], print);
  const [base, other] = servers;
  const ratios = other.milliseconds.map((each, start) => each / base.milliseconds[start]);
  const range = `${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)}`;
  return `${median(ratios).toFixed(1)} (${range}; ${Math.min(...other.milliseconds).toFixed(0)} ms)`;
}

async function measureFirstToken() {
  const milliseconds = [];
  for (let start = 0; start <= STARTS; start += 1) milliseconds.push(await startOnce());
  const [, ...counted] = milliseconds; // The first reads from disk.
  return `${median(counted).toFixed(0)} ms (${Math.min(...counted).toFixed(0)}–${Math.max(...counted).toFixed(0)})`;
}

function startOnce() {
  const child = spawnNode([fileURLToPath(new URL('../first-token.mjs', import.meta.url))]);
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.on('exit', (code) =>
      code === 0 ? resolve(Number(text)) : reject(new Error(`first-token.mjs exited (${code})`)),
    );
  });
}

async function measureRecording(rounds, print) {
  const { contestants } = await measureRequest('graphql-token', rounds, print, [withoutJournal]);
  const [on, off] = contestants.map(({ measured }) => measured.map(({ cpuPerRequest }) => cpuPerRequest));
  const ratios = on.map((each, slice) => off[slice] / each);
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}

function absolute(name, title, required) {
  const measure = async () => {
    const child = forkNode(fileURLToPath(new URL('./absolute.mjs', import.meta.url)), {
      args: [name],
      execArgv: ['--expose-gc'],
    });
    try {
      return await nextMessage(child);
    } finally {
      await endChild(child);
    }
  };
  return { title, required, measure };
}
