import { bearerTokenOfEntry, type Entry } from '../entries/entry.ts';
import { accountOf, hasRevoked, isSignIn, isSignOut, issuedTokens } from '../entries/sign-in-entries.ts';
import { countBefore, type Found, groupBy, type Rule } from './audit-rule.ts';

export const signOutWithoutRevoke: Rule = {
  id: 'sign-out-without-revoke',
  sentence: 'A sign-out revoked nothing: whoever has the old token is still signed in.',
  find: (entries) => [
    ...entries
      .filter((entry) => isSignOut(entry) && !hasRevoked(entry))
      .map((entry) => ({ entries: [entry], message: `the sign-out in request ${entry.id} revoked no token` })),
    ...forgottenTokens(entries),
  ],
};

/** A client that signs in anew, though it had a good token that it then never uses again and never revoked. */
function forgottenTokens(entries: readonly Entry[]): Found[] {
  const signOuts = entries.filter((entry) => isSignOut(entry) && hasRevoked(entry));
  return groupBy(entries, clientOf).flatMap((ofClient) => {
    const uses = new Map(
      groupBy(ofClient, bearerTokenOfEntry).map((group) => [group[0] && bearerTokenOfEntry(group[0]), group]),
    );
    const signIns = ofClient.filter(isSignIn);
    return signIns.slice(1).flatMap((next, index): Found[] => {
      const before = signIns[index];
      const last =
        before &&
        issuedTokens(before)
          .flatMap((token) => uses.get(token) ?? [])
          .at(-1);
      if (before === undefined || last === undefined || last.id > next.id || last.token?.state !== 'live') return [];
      if (countBefore(signOuts, next.id) > countBefore(signOuts, last.id)) return [];
      const message = `the token of ${accountOf(before)} from request ${before.id} was dropped after request ${last.id}, and the client signed in anew in request ${next.id}`;
      return [{ entries: [before, last, next], message }];
    });
  });
}

const clientOf = ({ request }: Entry): string => `${request.client} ${request.headers['user-agent'] ?? ''}`;
