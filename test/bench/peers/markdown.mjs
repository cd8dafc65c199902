import { median } from '../statistics.mjs';

/** One row for each request and each server that ours is compared with. */
export function requestTable(results) {
  const rows = results.flatMap(({ title, contestants: [ours, ...others] }) =>
    others.map(({ contestant, measured }) => [
      title,
      contestant.isBare ? 'bare node:http' : contestant.name,
      spread(ratios(ours.measured, measured, ({ requestsPerSecond }) => requestsPerSecond)),
      spread(ratios(measured, ours.measured, ({ cpuPerRequest }) => cpuPerRequest)),
      least(ours.measured),
      least(measured),
    ]),
  );
  return table(
    [
      'request',
      'against',
      'requests/s, ours ÷ theirs',
      'CPU per request, theirs ÷ ours',
      'CPU µs, ours',
      'CPU µs, theirs',
    ],
    rows,
  );
}

export function latencyLine(rate, [ours, bare]) {
  const p99 = ({ measured }) => median(measured.map((each) => each.p99));
  return `p99 at ${rate} requests/s over 32 connections, open loop: ${p99(ours)} ms, bare node:http ${p99(bare)} ms`;
}

/** @param rows [figure, measured, required] */
export const figureTable = (rows) => table(['figure', 'measured', 'required'], rows);

function ratios(one, other, figureOf) {
  return one.flatMap((round, index) =>
    round === undefined || other[index] === undefined ? [] : figureOf(round) / figureOf(other[index]),
  );
}

/** Median, and the least and the greatest of the rounds. */
function spread(values) {
  if (values.length === 0) return '–';
  return `${digits(median(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;
}

const digits = (value) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

/** Other load on the machine can only increase the time. */
const least = (measured) => Math.min(...measured.flatMap((round) => round?.cpuPerRequest ?? [])).toFixed(0);

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column < 2 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
