import type { AnsweredRefusal } from '../../http/exchange.ts';
import { type Entry, faultIdsOf, nearMissOf } from '../entries/entry.ts';
import { formatMismatch } from './format-mismatch.ts';

/**
 * Why a request got its response, as sentences; empty for an ordinary response.
 *
 * @param isBrief whether the advice of a hint is left out
 */
export function reasonsOf(entry: Entry, isBrief = false): string[] {
  const { token, exchange } = entry;
  const unmatched = unmatchedReason(exchange);
  const reasons = [tokenReason(token), refusalReason(exchange, token), isBrief ? firstClause(unmatched) : unmatched];
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

/** The reason of a refusal; its message if neither the refusal nor an invalid token has a reason. */
function refusalReason({ refusal }: Entry['exchange'], token: Entry['token']): string | undefined {
  if (refusal === undefined || refusal.why !== undefined) return refusal?.why;
  return token?.reason === undefined ? `Magento answered "${answeredMessage(refusal)}"` : undefined;
}

/** The message of a refusal; for a combined refusal, its single messages. */
export const answeredMessage = ({ renderedMessage, errors }: AnsweredRefusal): string =>
  errors.length === 0 ? renderedMessage : errors.map(answeredMessage).join(' ');

/** The part of a hint that states the problem, without its advice. */
const firstClause = (hint: string | undefined): string | undefined => hint?.split('; ', 1)[0];

const unmatchedReason = ({ unmatched, refusal, hint }: Entry['exchange']): string | undefined =>
  hint ?? (unmatched && refusal === undefined ? 'no route or GraphQL field matches' : undefined);

/** Why a fault whose conditions hold did not fire. */
export function nearMissReason(entry: Entry): string[] {
  const nearMiss = entry.nearMiss?.isNamed ? undefined : nearMissOf(entry);
  if (nearMiss === undefined || nearMiss.unmatched.length > 0) return [];
  return [`the fault '${nearMiss.id}': ${nearMiss.reason}`];
}

/** Why the fault that a header of the request names did not fire. */
function namedFaultReason(entry: Entry): string[] {
  const nearMiss = entry.nearMiss?.isNamed ? nearMissOf(entry) : undefined;
  if (nearMiss === undefined) return [];
  const mismatch = nearMiss.unmatched.map(formatMismatch).join('; ');
  return [nearMiss.reason ?? `the request names the fault '${nearMiss.id}', but it did not fire: ${mismatch}`];
}
