import type { HttpResponse } from '../http/message.ts';
import { exportHar, exportNdjson } from '../operations/export-journal.ts';
import { numberIn, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { streamEvents } from './event-stream.ts';
import { metricsText } from './metrics.ts';

const NDJSON = 'application/x-ndjson; charset=utf-8';
const METRICS = 'text/plain; version=0.0.4; charset=utf-8';

const text = (type: string, body: string, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
  body,
});

/** The journal for other tools, and what happens as it happens. */
export const exportRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/requests.har',
    summary: 'The journal as an HTTP Archive 1.2, which browsers open.',
    handle: ({ server, sandbox }) => ok(exportHar(sandbox, server)),
  },
  {
    method: 'GET',
    path: '/requests.ndjson',
    summary: 'The journal as one JSON document a line.',
    type: NDJSON,
    handle: ({ sandbox }) => text(NDJSON, exportNdjson(sandbox), { 'x-mock-dropped': String(sandbox.journal.dropped) }),
  },
  {
    method: 'GET',
    path: '/events',
    summary: 'What happens, as server-sent events: request, token-issued, token-revoked, fault-fired, reset.',
    query: ['since'],
    type: 'text/event-stream',
    handle: ({ sandbox, query, headers }) => streamEvents(sandbox, numberIn(query, 'since') ?? lastEventId(headers)),
  },
  {
    method: 'GET',
    path: '/metrics',
    summary: "Figures in Prometheus' text format.",
    type: METRICS,
    handle: ({ server, sandbox }) => text(METRICS, metricsText(server, sandbox)),
  },
];

/** What a browser sends when it connects again. */
function lastEventId(headers: Readonly<Record<string, string | undefined>>): number | undefined {
  const id = headers['last-event-id'];
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
