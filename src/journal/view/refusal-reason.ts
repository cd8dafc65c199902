import type { AnsweredRefusal } from '../../http/exchange.ts';
import { type Entry, faultIdsOf, nearMissOf } from '../entries/entry.ts';
import { formatMismatch } from './format-mismatch.ts';

/** Why a request got its response, as sentences; empty when there is nothing to explain. */
export function reasonsOf(entry: Entry): string[] {
  const { token, exchange } = entry;
  const reasons = [tokenReason(token), refusalReason(exchange, token), unmatchedReason(exchange)];
  return [
    ...reasons.filter((reason) => reason !== undefined),
    ...faultIdsOf(entry).map((fault) => `the fault '${fault}' fired`),
    ...namedFaultReason(entry),
  ];
}

function tokenReason(token: Entry['token']): string | undefined {
  if (token?.reason === undefined) return undefined;
  if (token.state === 'unreadable') return `the token is unreadable: ${token.reason}`;
  const subject = token.owner === undefined ? 'the token' : `the token of ${token.owner}`;
  return `${subject} ${token.state === 'revoked' ? 'was ' : ''}${token.reason}`;
}

/** What Magento answered, where neither the refusal nor an invalid token has a reason. */
function refusalReason({ refusal }: Entry['exchange'], token: Entry['token']): string | undefined {
  if (refusal === undefined || refusal.why !== undefined) return refusal?.why;
  return token?.reason === undefined ? `Magento answered "${answeredMessage(refusal)}"` : undefined;
}

/** The message that was answered; of a combined refusal, its single messages. */
export const answeredMessage = ({ renderedMessage, errors }: AnsweredRefusal): string =>
  errors.length === 0 ? renderedMessage : errors.map(answeredMessage).join(' ');

const unmatchedReason = ({ unmatched, refusal, hint }: Entry['exchange']): string | undefined =>
  hint ?? (unmatched && refusal === undefined ? 'no route or GraphQL field matches' : undefined);

/** Why the fault that almost fired did not; its conditions are compared only when the entry is read. */
export function nearMissReason(entry: Entry): string[] {
  const near = entry.nearMiss?.isNamed ? undefined : nearMissOf(entry);
  return near === undefined || near.unmatched.length > 0 ? [] : [`the fault '${near.id}': ${near.reason}`];
}

/** Why the fault that the request names in its header did not fire. */
function namedFaultReason(entry: Entry): string[] {
  const near = entry.nearMiss?.isNamed ? nearMissOf(entry) : undefined;
  if (near === undefined) return [];
  const mismatch = near.unmatched.map(formatMismatch).join('; ');
  return [near.reason ?? `the request names the fault '${near.id}', but it did not fire: ${mismatch}`];
}
