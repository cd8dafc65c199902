import { DURATION_BOUNDS, type RequestCounters } from '../journal/entries/counters.ts';
import { processUsage } from '../platform/process-usage.ts';
import { realTime } from '../platform/real-time.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { ControlledServer } from './control-call.ts';

type Labels = Readonly<Record<string, string | number>>;

interface Sample {
  /** Follows the name of the metric: `_bucket`. */
  readonly suffix?: string;
  readonly labels?: Labels;
  readonly value: number;
}

interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** Metrics of a world and its server in the Prometheus text format 0.0.4. The main world counts the requests of all worlds. */
export function formatMetrics(server: ControlledServer, sandbox: Sandbox): string {
  return `${collectMetrics(server, sandbox).flatMap(formatMetric).join('\n')}\n`;
}

function collectMetrics(
  { sandboxes, version, startedAt }: ControlledServer,
  { id, journal, realm }: Sandbox,
): Metric[] {
  const counters = id === '' ? sandboxes.totals() : journal.counters;
  return [
    {
      name: 'magento_mock_info',
      type: 'gauge',
      help: 'Versions of magento-auth-mock and of the simulated Magento.',
      samples: [{ labels: { version, magento: realm.release.name }, value: 1 }],
    },
    ...requestMetrics(counters),
    singleValue('magento_mock_journal_entries', 'gauge', 'Requests in the journal.', journal.size),
    singleValue(
      'magento_mock_journal_dropped',
      'gauge',
      'Requests dropped from the journal since it was cleared.',
      journal.dropped,
    ),
    singleValue(
      'magento_mock_tokens_issued',
      'gauge',
      'Tokens issued since the world was created.',
      realm.world.tokens.issued,
    ),
    singleValue('magento_mock_sandboxes', 'gauge', 'Sandboxes.', sandboxes.list().length),
    singleValue(
      'magento_mock_uptime_seconds',
      'gauge',
      'Seconds since the server started.',
      (realTime.now() - startedAt) / 1000,
    ),
    ...processMetrics(),
  ];
}

const requestMetrics = (counters: RequestCounters): Metric[] => [
  {
    name: 'magento_mock_requests_total',
    type: 'counter',
    help: 'Requests by operation, status and outcome.',
    samples: counters.list().map(({ operation, status, outcome, requests }) => ({
      labels: { operation, status, outcome },
      value: requests,
    })),
  },
  {
    name: 'magento_mock_faults_fired_total',
    type: 'counter',
    help: 'Requests on which a fault fired, by id of the fault.',
    samples: counters.fired.map(([fault, value]) => ({ labels: { fault }, value })),
  },
  {
    name: 'magento_mock_request_duration_seconds',
    type: 'histogram',
    help: 'Duration of requests.',
    samples: durationSamples(counters),
  },
  singleValue('magento_mock_request_seconds_total', 'counter', 'Total duration of all requests.', counters.seconds),
];

/** Empty where the process cannot read its usage. */
function processMetrics(): Metric[] {
  const usage = processUsage();
  if (usage === undefined) return [];
  const { memory, cpu } = usage;
  return [
    singleValue('process_resident_memory_bytes', 'gauge', 'Resident memory size in bytes.', memory.rss),
    singleValue(
      'process_cpu_seconds_total',
      'counter',
      'User and system CPU time in seconds.',
      (cpu.user + cpu.system) / 1e6,
    ),
  ];
}

function durationSamples({ cumulativeDurations, requests, seconds }: RequestCounters): Sample[] {
  return [
    ...DURATION_BOUNDS.map((le, index) => ({
      suffix: '_bucket',
      labels: { le },
      value: cumulativeDurations[index] ?? 0,
    })),
    { suffix: '_bucket', labels: { le: '+Inf' }, value: requests },
    { suffix: '_sum', value: seconds },
    { suffix: '_count', value: requests },
  ];
}

const singleValue = (name: string, type: Metric['type'], help: string, value: number): Metric => ({
  name,
  type,
  help,
  samples: [{ value }],
});

const formatMetric = ({ name, type, help, samples }: Metric): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...samples.map(
    ({ suffix = '', labels, value }) => `${name}${suffix}${labels === undefined ? '' : formatLabels(labels)} ${value}`,
  ),
];

const formatLabels = (labels: Labels): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(',')}}`;

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
