import { type Entry, faultsOf, subjectOf } from '../entries/entry.ts';

/** All that the journal knows of why a request was answered as it was; empty when there is nothing to say. */
export function reasonsOf(entry: Entry): string[] {
  const { token, exchange } = entry;
  const reasons = [tokenReason(token), refusalReason(exchange, token), unmatchedReason(exchange)];
  return [
    ...reasons.filter((reason) => reason !== undefined),
    ...faultsOf(entry).map((fault) => `the fault '${fault}' fired`),
  ];
}

function tokenReason(token: Entry['token']): string | undefined {
  if (token?.reason === undefined) return undefined;
  if (token.state === 'unreadable') return `unreadable token: ${token.reason}`;
  return token.owner === undefined ? `token ${token.reason}` : `token of ${token.owner} ${token.reason}`;
}

/** The phrase's key where nothing says more: neither the refusal nor a dead token. */
const refusalReason = ({ refusal }: Entry['exchange'], token: Entry['token']): string | undefined =>
  refusal?.why ?? (token?.reason === undefined ? refusal?.key : undefined);

const unmatchedReason = ({ unmatched, refusal, hint }: Entry['exchange']): string | undefined =>
  hint ?? (unmatched && refusal === undefined ? 'nothing is there for it' : undefined);

/** The fault that was meant for a request and did not fire, and why; looked for only when a request is looked at closely. */
export function nearFaultReason(entry: Entry): string[] {
  const near = faultsOf(entry).length > 0 ? undefined : entry.nearMiss?.nearest(subjectOf(entry));
  return near === undefined || near.unmatched.length > 0 ? [] : [`the fault '${near.id}' did not fire: ${near.reason}`];
}
