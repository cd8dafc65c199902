import type { Entry, RecordedNearMiss } from '../entries/entry.ts';
import type { EntryView } from '../view/entry-view.ts';

/** An entry as it was told, read back: its secrets stay the marks that stood for them. */
export function entryOf(view: EntryView): Entry {
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
      refusal: refusal && { key: refusal.phrase, why: refusal.why },
      unmatched: view.outcome === 'unmatched',
      ...(graphql && { graphql: () => ({ ...graphql, variables: variablesOf(view) }) }),
    },
    magento: view.magento,
    identity: view.identity,
    token: view.token,
    // The world's time stands in for the real one, which is not told.
    started: Date.parse(view.at),
    ...(view.identity.type === 'customer' && { ownerId: view.identity.id }),
    durationMs: view.duration_ms,
    faults: view.faults,
    nearMiss: { nearest: () => nearFaultOf(view) },
  };
}

/**
 * Entries as they were told, the oldest first. Their times lost what is below a millisecond, so one that came after another
 * could seem to have overlapped it.
 */
export function entriesOf(views: readonly EntryView[]): Entry[] {
  let end = 0;
  return views.map((view) => {
    const entry = entryOf(view);
    const started = entry.started < end && entry.started > end - 1 ? end : entry.started;
    end = started + entry.durationMs;
    return { ...entry, started };
  });
}

/** In the words that were told. */
function nearFaultOf({ near_miss: near }: EntryView): RecordedNearMiss | undefined {
  if (near === undefined) return undefined;
  const { why, ...rest } = near;
  return { ...rest, reason: why };
}

/** A text that came as JSON was told as its value, so it is written as JSON again. */
const bodyText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

const variablesOf = ({ graphql }: EntryView): Readonly<Record<string, unknown>> =>
  graphql?.variables !== null && typeof graphql?.variables === 'object' ? { ...graphql.variables } : {};
