import { bearerTokenOfEntry, type Entry, faultsOf, outcomeOf } from '../entries/entry.ts';
import { type Found, groupBy, type Rule, requestsText, whoseToken } from './audit-rule.ts';

/** What a fault made dead on the way, no client could know to be so. */
const deadAs = (state: string) => (entry: Entry) => entry.token?.state === state && faultsOf(entry).length === 0;

function usedWhenDead(entries: readonly Entry[], state: 'revoked' | 'expired'): Found[] {
  return groupBy(entries.filter(deadAs(state)), bearerTokenOfEntry).flatMap((uses) => {
    const [first] = uses;
    if (first === undefined) return [];
    return { entries: uses, message: `${whoseToken(first)}, ${first.token?.reason}, came with ${requestsText(uses)}` };
  });
}

export const revokedTokenUsed: Rule = {
  id: 'revoked-token-used',
  sentence: 'A token was used after it was revoked: somebody has signed out, and the client still keeps the token.',
  find: (entries) => usedWhenDead(entries, 'revoked'),
};

export const expiredTokenUsed: Rule = {
  id: 'expired-token-used',
  sentence: 'A token was used after it had expired: its lifetime is known, so the client can sign in again before.',
  find: (entries) => usedWhenDead(entries, 'expired'),
};

export const refusedTokenSentAgain: Rule = {
  id: 'refused-token-sent-again',
  sentence: 'A token was sent again after it had been refused: that cannot help, and only makes more errors.',
  find: (entries) =>
    groupBy(entries, bearerTokenOfEntry).flatMap((uses) => {
      const refused = uses.find((use) => use.token?.state !== 'live' && outcomeOf(use) === 'refused');
      if (refused === undefined) return [];
      const again = uses.filter((use) => use.token?.state !== 'live' && cameAfter(use, refused));
      if (again.length === 0) return [];
      return {
        entries: [refused, ...again],
        message: `${whoseToken(refused)} was refused in request ${refused.id} and came again with ${requestsText(again)}`,
      };
    }),
};

/** Whether a request came when the answer to another was there. */
const cameAfter = (later: Entry, earlier: Entry): boolean =>
  later.id > earlier.id && later.started >= earlier.started + earlier.durationMs;
