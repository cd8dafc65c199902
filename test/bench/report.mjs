import { describeTarget } from './targets.mjs';

/** Below this share the server waited for the load, so requests/s favour the slower of two servers. */
const BUSY = 0.85;

/** The figures of every measurement, then each target and whether it was met. */
export function describeResults(results) {
  const jobs = results.filter(({ ratios }) => ratios !== undefined);
  return [
    jobs.length > 0 &&
      table(
        ['job', 'server', 'req/s', 'CPU µs/req', 'p50 ms', 'p99 ms', 'server busy', 'load busy'],
        jobs.flatMap(jobRows),
      ),
    jobs.length > 0 && table(['job', 'ratio', 'in each round'], jobs.map(ratioRow)),
    ...results.flatMap(describeStarts),
    ...results.flatMap(describeWorld),
    ...jobs.flatMap(warnOfLoad),
    table(['name', 'figure', 'measured', 'target', ''], results.map(targetRow)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function jobRows({ title, servers }) {
  return servers.map(({ name, requestsPerSecond, cpuPerRequest, p50, p99, serverBusy, loadBusy }) => [
    title,
    name,
    Math.round(requestsPerSecond).toLocaleString('en'),
    fixed(cpuPerRequest, 1),
    fixed(p50, 2),
    fixed(p99, 2),
    fixed(serverBusy, 2),
    fixed(loadBusy, 2),
  ]);
}

function ratioRow({ title, value, ratios }) {
  return [title, fixed(value, 3), ratios.map((ratio) => fixed(ratio, 3)).join('  ')];
}

function describeStarts({ name, servers }) {
  if (name !== 'cold-start' && name !== 'large-schema') return [];
  return [
    table(
      ['cold start', 'median ms', 'each'],
      servers.map(({ name: server, median, milliseconds }) => [
        server,
        fixed(median, 1),
        milliseconds.map((each) => fixed(each, 0)).join('  '),
      ]),
    ),
  ];
}

function describeWorld({ name, median, p99, times, growth }) {
  if (times === undefined) return [];
  const heap =
    growth === undefined
      ? ''
      : `, heap after ${times} opened and closed ${growth >= 0 ? '+' : ''}${fixed(growth / 1024, 0)} KiB`;
  return [`${name}: median ${fixed(median, 4)} ms, p99 ${fixed(p99, 4)} ms of ${times}${heap}`];
}

function warnOfLoad({ title, servers }) {
  const idle = servers
    .filter(({ serverBusy }) => serverBusy < BUSY)
    .map(({ name, serverBusy }) => `${name} ${fixed(serverBusy, 2)}`);
  return idle.length === 0
    ? []
    : [
        `${title}: the load did not saturate the server (${idle.join(', ')} busy); compare CPU µs instead of requests/s`,
      ];
}

function targetRow({ name, value, target, met }) {
  return [name, target.figure, fixed(value, 3), describeTarget(target), met ? 'met' : 'MISSED'];
}

function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const line = (cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function fixed(value, digits) {
  return value === undefined || value === null ? '–' : value.toFixed(digits);
}
