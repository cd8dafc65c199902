import { matches, type Subject } from '../../matching/pattern.ts';
import type { ActiveFault } from './active-fault.ts';

/** The live token that a request brought: its number among those issued. */
export type LiveToken = { readonly number: number } | undefined;

/** Whether a fault is for a request, its counters aside. */
export const fits = (active: ActiveFault, subject: Subject, token: LiveToken): boolean =>
  matches(active.fault.when, subject) && hindrance(active, token) === undefined;

/** Why a fault does nothing, though its conditions hold. */
export function hindrance({ ended, fault, since, next }: ActiveFault, token: LiveToken): string | undefined {
  if (!fault.enabled) return 'is not enabled';
  if (ended) return 'was over';
  if (next?.token === undefined) return undefined;
  if (token === undefined) return 'there was no live token for it to touch';
  // A new sign-in clears it.
  return token.number > since.tokens ? 'the token was issued after it came' : undefined;
}
