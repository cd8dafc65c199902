import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { ControlledServer } from './control-call.ts';

type Labels = Readonly<Record<string, string | number>>;

interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly { readonly labels?: Labels; readonly value: number }[];
}

/** Figures of a world and its server in Prometheus' text format 0.0.4; the main world counts the requests of all. */
export function metricsText(server: ControlledServer, sandbox: Sandbox): string {
  return `${metricsOf(server, sandbox).flatMap(linesOf).join('\n')}\n`;
}

function metricsOf({ sandboxes, version, startedAt }: ControlledServer, { id, journal, realm }: Sandbox): Metric[] {
  const counters = id === '' ? sandboxes.totals() : journal.counters;
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  return [
    {
      name: 'magento_mock_info',
      type: 'gauge',
      help: 'Versions of this program and of the Magento that it stands for.',
      samples: [{ labels: { version, magento: realm.release.name }, value: 1 }],
    },
    {
      name: 'magento_mock_requests_total',
      type: 'counter',
      help: 'Requests answered, by operation and how they came out.',
      samples: counters.list().map(({ operation, status, outcome, requests }) => ({
        labels: { operation, status, outcome },
        value: requests,
      })),
    },
    one('magento_mock_request_seconds_total', 'counter', 'Time that answering them took.', counters.seconds),
    one('magento_mock_journal_entries', 'gauge', 'Requests that the journal holds.', journal.size),
    one(
      'magento_mock_journal_dropped',
      'gauge',
      'Requests that the journal has dropped since it was cleared.',
      journal.dropped,
    ),
    one('magento_mock_tokens_issued', 'gauge', 'Tokens issued since the world began.', realm.world.tokens.issued),
    one('magento_mock_sandboxes', 'gauge', 'Worlds beside the main one.', sandboxes.list().length),
    one('magento_mock_uptime_seconds', 'gauge', 'Seconds since the server started.', (Date.now() - startedAt) / 1000),
    one('process_resident_memory_bytes', 'gauge', 'Resident memory size in bytes.', memory.rss),
    one('process_cpu_seconds_total', 'counter', 'User and system CPU time in seconds.', (cpu.user + cpu.system) / 1e6),
  ];
}

const one = (name: string, type: Metric['type'], help: string, value: number): Metric => ({
  name,
  type,
  help,
  samples: [{ value }],
});

const linesOf = ({ name, type, help, samples }: Metric): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...samples.map(({ labels, value }) => `${name}${labels === undefined ? '' : labelsText(labels)} ${value}`),
];

const labelsText = (labels: Labels): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(',')}}`;

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
