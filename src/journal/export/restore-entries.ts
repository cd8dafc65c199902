import type { Entry, RecordedNearMiss } from '../entries/entry.ts';
import type { EntryView } from '../view/entry-view.ts';

/** Restores an entry from an exported view. Its secrets are redacted. */
export function restoreEntry(view: EntryView): Entry {
  const { request, response, refusal, graphql } = view;
  const body = bodyText(request.body);
  return {
    id: view.id,
    at: Date.parse(view.at),
    request: {
      method: view.method,
      path: view.path,
      query: view.query ?? '',
      headers: request.headers,
      client: '',
      body,
      bodyBytes: body.length,
    },
    response: { status: view.status, headers: response.headers, body: bodyText(response.body) },
    exchange: {
      operations: view.operations ?? [view.operation],
      store: view.store,
      signInSubject: () => view.named ?? {},
      variables: () => variablesOf(view),
      refusal: refusal && { key: refusal.phrase, why: refusal.why, renderedMessage: refusal.message, errors: [] },
      unmatched: view.outcome === 'unmatched',
      ...(graphql && { graphql: () => ({ ...graphql, variables: variablesOf(view) }) }),
    },
    magento: view.magento,
    identity: view.identity,
    token: view.token,
    // World time, since the monotonic time is not exported.
    started: Date.parse(view.at),
    ...(view.identity.type === 'customer' && { ownerId: view.identity.id }),
    durationMs: view.duration_ms,
    faults: view.faults,
    isFaulted: view.outcome === 'faulted',
    nearMiss: { findClosest: () => restoreNearMiss(view) },
  };
}

/**
 * Restores the entries of exported views, oldest first. Exported times are rounded to milliseconds: an entry that overlaps the
 * previous one by less than a millisecond gets the end of the previous one as its start.
 */
export function restoreEntries(views: readonly EntryView[]): Entry[] {
  let end = 0;
  return views.map((view) => {
    const entry = restoreEntry(view);
    const started = entry.started < end && entry.started > end - 1 ? end : entry.started;
    end = started + entry.durationMs;
    return { ...entry, started };
  });
}

function restoreNearMiss({ near_miss: nearMiss }: EntryView): RecordedNearMiss | undefined {
  if (nearMiss === undefined) return undefined;
  const { why, ...rest } = nearMiss;
  return { ...rest, reason: why };
}

/** Restores a body: one in JSON was exported as its value. */
const bodyText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

const variablesOf = ({ graphql }: EntryView): Readonly<Record<string, unknown>> =>
  graphql?.variables !== null && typeof graphql?.variables === 'object' ? { ...graphql.variables } : {};
