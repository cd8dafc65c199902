import type { HttpResponse } from '../http/message.ts';
import { streamHar, streamNdjson } from '../operations/export-journal.ts';
import { chain } from '../platform/lazy.ts';
import { runInSlices } from '../platform/steps.ts';
import { bodySchemas } from './body-schemas.ts';
import { parseBody, streamedResponse } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { streamEvents } from './event-stream.ts';
import { formatMetrics } from './metrics.ts';
import { numberParameter, REQUEST_PARAMETERS, requestParameters } from './query-parameters.ts';

const NDJSON = 'application/x-ndjson; charset=utf-8';
const METRICS = 'text/plain; version=0.0.4; charset=utf-8';

const textResponse = (type: string, body: string, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
  body,
});

const streamedNdjson = (pieces: Iterable<string>, headers?: Readonly<Record<string, string>>): HttpResponse => ({
  ...textResponse(NDJSON, '', headers),
  pieces,
});

/** Routes of the exports of the journal, of events and of metrics. */
export const exportRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/requests.har',
    summary: 'Exports the recorded requests that match as an HTTP Archive 1.2, which browsers can open.',
    returns: 'har',
    query: REQUEST_PARAMETERS,
    handle({ server, sandbox, query }) {
      const selected = requestParameters(query);
      return chain(runInSlices(streamHar(sandbox, server, selected.where, selected.query)), streamedResponse);
    },
  },
  {
    method: 'GET',
    path: '/requests.ndjson',
    summary: 'Exports the recorded requests that match as NDJSON: one JSON document per line.',
    contentType: NDJSON,
    query: REQUEST_PARAMETERS,
    handle({ sandbox, query }) {
      const selected = requestParameters(query);
      const dropped = { 'x-mock-dropped': String(sandbox.journal.dropped) };
      return chain(runInSlices(streamNdjson(sandbox, selected.where, selected.query)), (lines) =>
        streamedNdjson(lines, dropped),
      );
    },
  },
  {
    method: 'POST',
    path: '/requests.har',
    summary: 'Exports the recorded requests that match a pattern as an HTTP Archive 1.2.',
    returns: 'har',
    body: 'find',
    handle(call) {
      const { where, ...query } = parseBody(call, bodySchemas.find);
      return chain(runInSlices(streamHar(call.sandbox, call.server, where, query)), streamedResponse);
    },
  },
  {
    method: 'POST',
    path: '/requests.ndjson',
    summary: 'Exports the recorded requests that match a pattern as NDJSON.',
    contentType: NDJSON,
    body: 'find',
    handle(call) {
      const { where, ...query } = parseBody(call, bodySchemas.find);
      return chain(runInSlices(streamNdjson(call.sandbox, where, query)), (lines) => streamedNdjson(lines));
    },
  },
  {
    method: 'GET',
    path: '/events',
    summary: 'Streams server-sent events: request, token-issued, token-revoked, fault-fired, reset.',
    query: ['since'],
    contentType: 'text/event-stream',
    handle: ({ sandbox, query, headers }) =>
      streamEvents(sandbox, numberParameter(query, 'since') ?? lastEventId(headers)),
  },
  {
    method: 'GET',
    path: '/metrics',
    summary: 'Returns metrics in the Prometheus text format.',
    contentType: METRICS,
    handle: ({ server, sandbox }) => textResponse(METRICS, formatMetrics(server, sandbox)),
  },
];

/** The id in the header `Last-Event-ID`, which browsers send when they reconnect. */
function lastEventId(headers: Readonly<Record<string, string | undefined>>): number | undefined {
  const id = headers['last-event-id'];
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
