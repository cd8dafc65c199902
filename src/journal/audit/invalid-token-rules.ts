import { bearerTokenOfEntry, type Entry, faultIdsOf, outcomeOf } from '../entries/entry.ts';
import { hasRevoked, isSignOut } from '../entries/sign-in-entries.ts';
import {
  type AuditRule,
  arrivedAfterResponse,
  describeToken,
  formatRequestIds,
  groupBy,
  type Violation,
} from './audit-rule.ts';

/** Whether a request sent a revoked or expired token. A token that a fault has invalidated is not an error of the client. */
const isSentInState = (state: 'revoked' | 'expired') => (entry: Entry) =>
  entry.token?.state === state && faultIdsOf(entry).length === 0;

function findInvalidTokenUses(entries: readonly Entry[], state: 'revoked' | 'expired'): Violation[] {
  const signOuts = entries.filter((entry) => isSignOut(entry) && hasRevoked(entry));
  return groupBy(entries.filter(isSentInState(state)), bearerTokenOfEntry).flatMap((uses) => {
    const [first] = uses;
    if (first === undefined || isOfOtherDevice(first, signOuts)) return [];
    const message = `${describeToken(first)}, ${first.token?.reason}, was sent in ${formatRequestIds(uses)}`;
    return { entries: uses, message };
  });
}

/** Whether a token was revoked by sign-outs of other devices: a sign-out revokes the tokens of all devices of a customer. */
function isOfOtherDevice(use: Entry, signOuts: readonly Entry[]): boolean {
  const ofOwner = signOuts.filter(({ id, token }) => id < use.id && token?.owner === use.token?.owner);
  const bearerToken = bearerTokenOfEntry(use);
  return ofOwner.length > 0 && ofOwner.every((signOut) => bearerTokenOfEntry(signOut) !== bearerToken);
}

/** A revoked token in later requests. */
export const revokedTokenUsed: AuditRule = {
  id: 'revoked-token-used',
  sentence: 'A token was used after it was revoked: the customer has signed out, and the client still has the token.',
  find: (entries) => findInvalidTokenUses(entries, 'revoked'),
};

/** An expired token in later requests. */
export const expiredTokenUsed: AuditRule = {
  id: 'expired-token-used',
  sentence: 'A token was used after it had expired: its lifetime is known, so the client can sign in again before.',
  find: (entries) => findInvalidTokenUses(entries, 'expired'),
};

/** A token that is sent again after it was refused. */
export const refusedTokenSentAgain: AuditRule = {
  id: 'refused-token-sent-again',
  sentence: 'A token was sent again after it had been refused: it is refused every time.',
  find: (entries) =>
    groupBy(entries, bearerTokenOfEntry).flatMap((uses) => {
      const refused = uses.find((use) => use.token?.state !== 'live' && outcomeOf(use) === 'refused');
      if (refused === undefined) return [];
      const again = uses.filter((use) => use.token?.state !== 'live' && arrivedAfterResponse(use, refused));
      if (again.length === 0) return [];
      return {
        entries: [refused, ...again],
        message: `${describeToken(refused)} was refused in request ${refused.id} and sent again in ${formatRequestIds(again)}`,
      };
    }),
};
