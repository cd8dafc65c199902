import { bearerTokenOfEntry, type Entry, outcomeOf } from '../entries/entry.ts';
import { accountOf, hasRevoked, isSignIn, isSignOut } from '../entries/sign-in-entries.ts';
import { countBefore, type Found, groupBy, type Rule, requestsText } from './audit-rule.ts';

export const signInStorm: Rule = {
  id: 'sign-in-storm',
  sentence:
    'More than one sign-in followed one refusal: requests that were refused together each sign in for themselves.',
  find(entries) {
    const anybodys = runsOf(entries.filter((entry) => isTokenRefusal(entry) && entry.token?.owner === undefined));
    const turns = entries.filter((entry) => isSignIn(entry) || isRevoked(entry) || isOwnedRefusal(entry));
    return groupBy(turns, accountOf)
      .filter((ofAccount) => ofAccount.filter(isSignIn).length > 1)
      .flatMap((ofAccount) => stormsOf(ofAccount, anybodys));
  },
};

const isRevoked = (entry: Entry): boolean => isSignOut(entry) && hasRevoked(entry);
const isOwnedRefusal = (entry: Entry): boolean => entry.token?.owner !== undefined && isTokenRefusal(entry);

/** A refusal that a new sign-in can mend: the token was dead, or none came. */
const isTokenRefusal = (entry: Entry): boolean =>
  outcomeOf(entry) === 'refused' && entry.token?.state !== 'live' && !isSignInAttempt(entry);

const isSignInAttempt = (entry: Entry): boolean => Object.keys(entry.exchange.signInSubject()).length > 0;

/** Refusals, and for each where the run of those that brought the same token began. */
interface Runs {
  readonly refusals: readonly Entry[];
  readonly starts: readonly number[];
}

function runsOf(refusals: readonly Entry[]): Runs {
  let start = 0;
  const starts = refusals.map((refusal, index) => {
    const before = refusals[index - 1];
    if (before !== undefined && bearerTokenOfEntry(before) !== bearerTokenOfEntry(refusal)) start = index;
    return start;
  });
  return { refusals, starts };
}

/**
 * Sign-ins of one account after each refusal; the same token refused once more is the same refusal.
 *
 * @param turns of the account: its sign-ins, the refusals of its tokens, its sign-outs
 * @param anybodys refusals that tell no account. There may be many for each of many accounts, so that between two turns only
 *   the last run of them is looked at
 */
function stormsOf(turns: readonly Entry[], { refusals, starts }: Runs): Found[] {
  const storms: Found[] = [];
  let refused: Entry | undefined;
  let followed: Entry[] = [];
  let seen = 0;
  const begin = (next: Entry | undefined) => {
    if (refused !== undefined && followed[0] !== undefined && followed.length > 1) {
      const message = `request ${refused.id} was refused, and ${accountOf(followed[0])} signed in ${followed.length} times: ${requestsText(followed)}`;
      storms.push({ entries: [refused, ...followed], message });
    }
    followed = [];
    refused = next;
  };
  const refuse = (entry: Entry | undefined) => {
    if (refused === undefined || entry === undefined || bearerTokenOfEntry(entry) !== bearerTokenOfEntry(refused))
      begin(entry);
  };
  for (const turn of turns) {
    const until = countBefore(refusals, turn.id);
    const start = Math.max(seen, starts[until - 1] ?? 0);
    if (until > seen) (start > seen ? begin : refuse)(refusals[start]);
    seen = until;
    if (isSignIn(turn)) {
      if (refused !== undefined) followed.push(turn);
    } else if (isRevoked(turn)) begin(undefined);
    else refuse(turn);
  }
  begin(undefined);
  return storms;
}
