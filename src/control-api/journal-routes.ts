import type { Headers, HttpResponse } from '../http/message.ts';
import type { Pattern } from '../matching/pattern.ts';
import { auditRequests } from '../operations/audit-requests.ts';
import {
  countRequests,
  getRequest,
  type RequestQuery,
  streamRequests,
  tabulateRequests,
} from '../operations/list-requests.ts';
import { type RequestCheck, verifyRequests } from '../operations/verify-requests.ts';
import { waitForRequests } from '../operations/wait-for-requests.ts';
import { NotFound } from '../platform/errors.ts';
import { chain, type MaybePromise } from '../platform/lazy.ts';
import { runInSlices } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { bodySchemas, type CheckBody } from './body-schemas.ts';
import { noContentResponse, okResponse, parseBody, streamedResponse } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { REQUEST_PARAMETERS, requestParameters } from './query-parameters.ts';

/** @throws InvalidDocument for another value than `show` */
function secretsParameter(query: URLSearchParams): true | undefined {
  const text = query.get('secrets');
  if (text !== null && text !== 'show')
    throw new InvalidDocument([{ path: ['secrets'], message: `expected show, not '${text}'` }]);
  return text === null ? undefined : true;
}

/** @throws InvalidDocument when the check does not have exactly one of where, order and sequence */
function parseCheck(body: CheckBody, path: readonly (string | number)[] = []): RequestCheck {
  const { where, order, sequence, since, at_least: atLeast, at_most: atMost, ...rest } = body;
  if ([where, order, sequence].filter((each) => each !== undefined).length !== 1)
    throw new InvalidDocument([{ path, message: 'expected exactly one of where, order, sequence and checks' }]);
  if (order !== undefined) return { order, since };
  if (sequence !== undefined) return { sequence, since };
  return { where: where ?? {}, since, atLeast, atMost, ...rest };
}

/** Answers with JSON, or with a table if the client prefers plain text. */
function answerRequests(
  sandbox: Sandbox,
  { accept = '' }: Headers,
  where?: Pattern,
  query?: RequestQuery,
): MaybePromise<HttpResponse> {
  const [preferred] = /text\/plain|application\/json|\*\/\*/.exec(accept) ?? [];
  if (preferred !== TABLE) return chain(runInSlices(streamRequests(sandbox, where, query)), streamedResponse);
  return chain(runInSlices(tabulateRequests(sandbox, where, query)), (table) => ({
    status: 200,
    headers: { 'content-type': `${TABLE}; charset=utf-8`, 'cache-control': 'no-store', vary: 'accept' },
    body: `${table}\n`,
  }));
}

const TABLE = 'text/plain';

/** Routes of recorded requests: queries, assertions and audit. */
export const journalRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/requests',
    summary:
      'Lists the recorded requests that match the query parameters, oldest first; as a table with Accept: text/plain.',
    returns: 'recordedRequests',
    alternativeType: TABLE,
    query: REQUEST_PARAMETERS,
    handle({ sandbox, query, headers }) {
      const selected = requestParameters(query);
      return answerRequests(sandbox, headers, selected.where, selected.query);
    },
  },
  {
    method: 'DELETE',
    path: '/requests',
    summary: 'Deletes all recorded requests.',
    status: 204,
    handle({ sandbox }) {
      sandbox.journal.clear();
      return noContentResponse();
    },
  },
  {
    method: 'GET',
    path: '/requests/{id}',
    summary: 'Returns a recorded request; with secrets=show, its passwords and tokens too.',
    returns: 'recordedRequest',
    query: ['secrets'],
    handle({ sandbox, path, query }) {
      if (!/^\d+$/.test(path['id'] ?? '')) throw new NotFound(`'${path['id']}' is not the id of a request`);
      return okResponse(getRequest(sandbox, Number(path['id']), secretsParameter(query)));
    },
  },
  {
    method: 'POST',
    path: '/requests/find',
    summary: 'Lists the recorded requests that match a pattern, oldest first.',
    returns: 'recordedRequests',
    alternativeType: TABLE,
    body: 'find',
    handle(call) {
      const { where, ...query } = parseBody(call, bodySchemas.find);
      return answerRequests(call.sandbox, call.headers, where, query);
    },
  },
  {
    method: 'POST',
    path: '/requests/count',
    summary: 'Counts the recorded requests that match a pattern.',
    returns: 'requestCount',
    body: 'count',
    handle(call) {
      const { where, ...filter } = parseBody(call, bodySchemas.count);
      const { dropped } = call.sandbox.journal;
      return chain(runInSlices(countRequests(call.sandbox, where, filter)), (count) =>
        okResponse({ count, ...(dropped > 0 && { dropped }) }),
      );
    },
  },
  {
    method: 'POST',
    path: '/requests/verify',
    summary: 'Verifies the number or the order of requests; returns 422 with a report on failure.',
    returns: 'verification',
    verifies: true,
    body: 'verify',
    handle(call) {
      const { checks, ...check } = parseBody(call, bodySchemas.verify);
      const all =
        checks === undefined ? [parseCheck(check)] : checks.map((each, index) => parseCheck(each, ['checks', index]));
      return chain(runInSlices(verifyRequests(call.sandbox, all)), okResponse);
    },
  },
  {
    method: 'POST',
    path: '/requests/wait',
    summary: 'Waits for a number of requests; with times 0, verifies that none is received before the timeout.',
    returns: 'verification',
    verifies: true,
    body: 'wait',
    async handle(call) {
      const { where = {}, timeout_ms: timeoutMs, ...options } = parseBody(call, bodySchemas.wait);
      return okResponse(await waitForRequests(call.sandbox, where, { ...options, timeoutMs }));
    },
  },
  {
    method: 'GET',
    path: '/audit',
    summary: 'Audits the recorded requests; off disables rules.',
    returns: 'auditResult',
    query: ['off'],
    handle: ({ sandbox, query }) => {
      const off = query.getAll('off').flatMap((names) => names.split(',').filter(Boolean));
      return chain(runInSlices(auditRequests(sandbox, { off })), okResponse);
    },
  },
];
