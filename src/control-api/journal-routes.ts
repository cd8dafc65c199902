import { OUTCOMES } from '../journal/entries/entry.ts';
import { type Pattern, PLAIN_KEYS } from '../matching/pattern.ts';
import { auditRequests } from '../operations/audit-requests.ts';
import { countRequests, getRequest, listRequests, type RequestFilter } from '../operations/list-requests.ts';
import { type RequestCheck, verifyRequests } from '../operations/verify-requests.ts';
import { waitForRequests } from '../operations/wait-for-requests.ts';
import { NotFound } from '../platform/errors.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { bodies, type CheckBody } from './body-schemas.ts';
import { bodyOf, gone, numberIn, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** A pattern from a query string: a key given several times means any of its values. */
function patternIn(query: URLSearchParams): Pattern {
  return Object.fromEntries(PLAIN_KEYS.flatMap((key) => (query.has(key) ? [[key, query.getAll(key)]] : [])));
}

function outcomeIn(query: URLSearchParams): RequestFilter['outcome'] {
  const text = query.get('outcome');
  const outcome = OUTCOMES.find((each) => each === text);
  if (text !== null && outcome === undefined)
    throw new InvalidDocument([{ path: ['outcome'], message: `expected ${OUTCOMES.join(', ')}` }]);
  return outcome;
}

/** @throws InvalidDocument unless it names one thing to check */
function checkOf(body: CheckBody, path: readonly (string | number)[] = []): RequestCheck {
  const { where, order, sequence, since, at_least: atLeast, at_most: atMost, ...rest } = body;
  if ([where, order, sequence].filter((each) => each !== undefined).length !== 1)
    throw new InvalidDocument([{ path, message: 'give one of where, order, sequence or checks' }]);
  if (order !== undefined) return { order, since };
  if (sequence !== undefined) return { sequence, since };
  return { where: where ?? {}, since, atLeast, atMost, ...rest };
}

/** Recorded requests: seeing them, and holding expectations against them. */
export const journalRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/requests',
    summary: 'Recorded requests, newest last, by the plain keys of a pattern.',
    query: [...PLAIN_KEYS, 'outcome', 'since', 'limit'],
    handle: ({ sandbox, query }) =>
      ok(
        listRequests(sandbox, patternIn(query), {
          outcome: outcomeIn(query),
          since: query.get('since') ?? undefined,
          limit: numberIn(query, 'limit'),
        }),
      ),
  },
  {
    method: 'DELETE',
    path: '/requests',
    summary: 'Empties the journal.',
    status: 204,
    handle({ sandbox }) {
      sandbox.journal.clear();
      return gone();
    },
  },
  {
    method: 'GET',
    path: '/requests/{id}',
    summary: 'One recorded request.',
    handle({ sandbox, path }) {
      if (!/^\d+$/.test(path['id'] ?? '')) throw new NotFound(`'${path['id']}' is no request's id`);
      return ok(getRequest(sandbox, Number(path['id'])));
    },
  },
  {
    method: 'POST',
    path: '/requests/find',
    summary: 'Recorded requests, newest last, by a whole pattern.',
    body: 'find',
    handle(call) {
      const { where, ...query } = bodyOf(call, bodies.find);
      return ok(listRequests(call.sandbox, where, query));
    },
  },
  {
    method: 'POST',
    path: '/requests/count',
    summary: 'How many recorded requests a pattern matches.',
    body: 'count',
    handle(call) {
      const { where, ...filter } = bodyOf(call, bodies.count);
      const { dropped } = call.sandbox.journal;
      return ok({ count: countRequests(call.sandbox, where, filter), ...(dropped > 0 && { dropped }) });
    },
  },
  {
    method: 'POST',
    path: '/requests/verify',
    summary: 'Whether so many requests came, or came in this order; 422 with a report when not.',
    body: 'verify',
    handle(call) {
      const { checks, ...check } = bodyOf(call, bodies.verify);
      const all =
        checks === undefined ? [checkOf(check)] : checks.map((each, index) => checkOf(each, ['checks', index]));
      return ok(verifyRequests(call.sandbox, all));
    },
  },
  {
    method: 'POST',
    path: '/requests/wait',
    summary: 'Waits until so many requests have come, or, with times 0, for a time in which none does.',
    body: 'wait',
    async handle(call) {
      const { where = {}, timeout_ms: timeoutMs, ...options } = bodyOf(call, bodies.wait);
      return ok(await waitForRequests(call.sandbox, where, { ...options, timeoutMs }));
    },
  },
  {
    method: 'GET',
    path: '/audit',
    summary: 'What the audit finds in the recorded requests; off leaves rules out.',
    query: ['off'],
    handle: ({ sandbox, query }) => {
      const off = query.getAll('off').flatMap((names) => names.split(',').filter(Boolean));
      return ok(auditRequests(sandbox, { off }));
    },
  },
];
