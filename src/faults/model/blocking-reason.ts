import { matchesPattern } from '../../matching/match-pattern.ts';
import type { Subject } from '../../matching/subject.ts';
import type { ActiveFault } from './active-fault.ts';

/** The live token that a request sent: its number among those issued. */
export type LiveToken = { readonly number: number } | undefined;

/** Why a fault that would answer a request does not fire after another one that answers it. */
export const ANSWERED = 'another fault answered the request';

/** Whether a request matches the conditions of a fault, so that only its counters can prevent it from firing. */
export const appliesTo = (active: ActiveFault, subject: Subject, token: LiveToken): boolean =>
  matchesPattern(active.fault.when, subject) && blockingReason(active, token) === undefined;

/** Why a fault does not fire on a request that matches its conditions; `undefined` if it can fire. */
export function blockingReason(
  { ended, isReserved, fault, tokensUntil, nextEffect }: ActiveFault,
  token: LiveToken,
): string | undefined {
  if (!fault.enabled) return 'the fault is disabled';
  if (ended) return 'the fault has ended';
  if (isReserved) return 'requests that are still being answered have reserved its last firings';
  if (nextEffect?.token === undefined) return undefined;
  if (token === undefined) return 'the request has no live token';
  // A new sign-in clears the fault.
  if (tokensUntil === undefined || token.number <= tokensUntil.issuedTokens) return undefined;
  return `the token was issued after the fault ${fault.after > 0 ? 'first fired' : 'was created'}`;
}
