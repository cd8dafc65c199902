import { filterInSteps, flatMapInSteps, type Steps } from '../../platform/steps.ts';
import { bearerTokenOfEntry, type Entry, outcomeOf } from '../entries/entry.ts';
import { accountOf, hasRevoked, isSignIn, isSignOut, issuedTokens } from '../entries/sign-in-entries.ts';
import { type AuditRule, countBefore, groupBy, type Violation } from './audit-rule.ts';

/** A sign-out that revoked no token. */
export const signOutWithoutRevoke: AuditRule = {
  id: 'sign-out-without-revoke',
  sentence: 'A sign-out revoked no token: the old token is still valid.',
  *find(entries) {
    const withoutRevoke = yield* flatMapInSteps(entries, (entry): Violation[] =>
      isSignOut(entry) && !hasRevoked(entry) && !isUnavailable(entry)
        ? [{ entries: [entry], message: `the sign-out in request ${entry.id} revoked no token` }]
        : [],
    );
    return withoutRevoke.concat(yield* findAbandonedTokens(entries));
  },
};

/** Whether the client cannot know if its sign-out succeeded. */
const isUnavailable = (entry: Entry): boolean => outcomeOf(entry) === 'faulted' || entry.response.status >= 500;

/** Finds valid tokens that a client did not revoke before the same account signed in again. */
function* findAbandonedTokens(entries: readonly Entry[]): Steps<Violation[]> {
  const signOuts = yield* filterInSteps(entries, (entry) => isSignOut(entry) && hasRevoked(entry));
  let violations: Violation[] = [];
  for (const ofClient of (yield* groupBy(entries, clientOf)).values()) {
    const uses = yield* groupBy(ofClient, bearerTokenOfEntry);
    const signIns = yield* filterInSteps(ofClient, isSignIn);
    const abandoned = yield* flatMapInSteps(signIns.slice(1), (next, index) => {
      const before = signIns[index];
      const last =
        before &&
        issuedTokens(before)
          .flatMap((token) => uses.get(token) ?? [])
          .at(-1);
      if (before === undefined || accountOf(before) !== accountOf(next)) return [];
      if (last === undefined || last.id > next.id || last.token?.state !== 'live') return [];
      if (countBefore(signOuts, next.id) > countBefore(signOuts, last.id)) return [];
      if (!wasGuestBetween(ofClient, last, next)) return [];
      const message = `the token of ${accountOf(before)} from request ${before.id} was last used in request ${last.id} and not revoked, and the client signed in again in request ${next.id}`;
      return [{ entries: [before, last, next], message }];
    });
    violations = violations.concat(abandoned);
  }
  return violations;
}

/**
 * Whether a client signed out by deleting its token: it sent requests without the token, or sent the token with its next
 * sign-in. Otherwise the sign-in may be the first request of another device with the same address.
 */
function wasGuestBetween(ofClient: readonly Entry[], last: Entry, next: Entry): boolean {
  const between = ofClient.slice(countBefore(ofClient, last.id) + 1, countBefore(ofClient, next.id));
  const sent = bearerTokenOfEntry(next);
  const isGuest = (entry: Entry) =>
    bearerTokenOfEntry(entry) === undefined && Object.keys(entry.exchange.signInSubject()).length === 0;
  return between.some(isGuest) || sent === bearerTokenOfEntry(last);
}

const clientOf = ({ request }: Entry): string => `${request.client} ${request.headers['user-agent'] ?? ''}`;
