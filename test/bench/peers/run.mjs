// Compares the mock with other servers, and prints the tables of docs/performance.md.
//   node test/bench/peers/run.mjs [--rounds N] [--only NAME]... [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { requests } from './contestants.mjs';
import { figures } from './figures.mjs';
import { figureTable, latencyLine, requestTable } from './markdown.mjs';
import { measureLatency, measureRequest } from './rounds.mjs';

const PAGE = join(import.meta.dirname, '../../../docs/performance.md');
const BEGIN = '<!-- benchmark: written by npm run bench:peers -- --write -->';
const END = '<!-- /benchmark -->';
/** Requests a second that both servers reach. */
const RATE = 1000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const names = [...Object.keys(requests), 'p99', ...Object.keys(figures)];
const unknown = values.only?.find((name) => !names.includes(name));
if (!(rounds > 0) || unknown !== undefined) {
  process.stderr.write(`--rounds N, a positive integer; --only NAME, one of ${names.join(', ')}\n`);
  process.exit(2);
}
const isWanted = (name) => values.only?.includes(name) ?? true;
const print = (line) => process.stderr.write(`${line}\n`);

const results = [];
for (const name of Object.keys(requests).filter(isWanted)) results.push(await measureRequest(name, rounds, print));
const latency = isWanted('p99') ? latencyLine(RATE, await measureLatency(RATE, rounds, print)) : undefined;
const rows = [];
for (const [name, { title, required, measure }] of Object.entries(figures)) {
  if (!isWanted(name)) continue;
  const measured = await measure(rounds, print);
  print(`${title}: ${measured}`);
  rows.push([title, measured, required]);
}
const machine = `Node.js ${process.version}, ${cpus().length} cores, ${rounds} rounds, ${new Date().toISOString().slice(0, 10)}.`;
const text = [machine, results.length > 0 && requestTable(results), latency, rows.length > 0 && figureTable(rows)]
  .filter(Boolean)
  .join('\n\n');
process.stdout.write(`${text}\n`);
if (values.write) {
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  writeFileSync(PAGE, `${page.slice(0, before)}\n${text}\n${page.slice(after)}`);
}
