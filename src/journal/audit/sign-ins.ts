import { bearerOf, type Entry, outcomeOf, subjectOf } from '../entry.ts';
import { hasRevoked, isSignIn, isSignOut, issuedTokens } from '../sign-in.ts';
import { type Found, groupBy, type Rule, requestsText } from './rule.ts';

function accountOf(entry: Entry): string | undefined {
  const { customer, admin } = subjectOf(entry);
  return customer?.toLowerCase() ?? admin;
}

export const signInStorm: Rule = {
  id: 'sign-in-storm',
  sentence:
    'More than one sign-in followed one refusal: requests that were refused together each sign in for themselves.',
  find(entries) {
    const accounts = groupBy(entries.filter(isSignIn), accountOf).filter((signIns) => signIns.length > 1);
    // Only what begins or ends a storm is gone through, once for each account.
    const turns = entries.filter((entry) => outcomeOf(entry) === 'refused' || isSignIn(entry) || isSignOut(entry));
    return accounts.flatMap((signIns) => stormsOf(signIns, turns));
  },
};

/** Sign-ins of one account after each refusal; the same token refused once more is the same refusal. */
function stormsOf(signIns: readonly Entry[], entries: readonly Entry[]): Found[] {
  const account = signIns[0] && accountOf(signIns[0]);
  const own = new Set(signIns);
  const storms: Found[] = [];
  let refused: Entry | undefined;
  let followed: Entry[] = [];
  const close = () => {
    if (refused !== undefined && followed.length > 1) {
      const message = `request ${refused.id} was refused, and ${account} signed in ${followed.length} times: ${requestsText(followed)}`;
      storms.push({ entries: [refused, ...followed], message });
    }
    followed = [];
  };
  for (const entry of entries) {
    if (own.has(entry)) {
      if (refused !== undefined) followed.push(entry);
    } else if (isSignOut(entry) && accountOf(entry) === account && hasRevoked(entry)) {
      close();
      refused = undefined;
    } else if (isTokenRefusal(entry, account) && (refused === undefined || bearerOf(entry) !== bearerOf(refused))) {
      close();
      refused = entry;
    }
  }
  close();
  return storms;
}

/** A refusal that a new sign-in can mend: the token was dead, or none came. */
function isTokenRefusal(entry: Entry, account: string | undefined): boolean {
  if (outcomeOf(entry) !== 'refused' || entry.token?.state === 'live' || isSignInAttempt(entry)) return false;
  return entry.token?.owner === undefined || accountOf(entry) === account;
}

const isSignInAttempt = (entry: Entry): boolean => Object.keys(entry.exchange.named()).length > 0;

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
    const uses = new Map(groupBy(ofClient, bearerOf).map((group) => [group[0] && bearerOf(group[0]), group]));
    const signIns = ofClient.filter(isSignIn);
    return signIns.slice(1).flatMap((next, index): Found[] => {
      const before = signIns[index];
      const last =
        before &&
        issuedTokens(before)
          .flatMap((token) => uses.get(token) ?? [])
          .at(-1);
      if (before === undefined || last === undefined || last.id > next.id || last.token?.state !== 'live') return [];
      if (signOuts.some(({ id }) => id >= last.id && id < next.id)) return [];
      const message = `the token of ${accountOf(before)} from request ${before.id} was dropped after request ${last.id}, and the client signed in anew in request ${next.id}`;
      return [{ entries: [before, last, next], message }];
    });
  });
}

const clientOf = ({ request }: Entry): string => `${request.client} ${request.headers['user-agent'] ?? ''}`;
