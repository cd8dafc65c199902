import { filterInSteps, flatMapInSteps, mapInSteps, type Steps } from '../../platform/steps.ts';
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

function* findInvalidTokenUses(entries: readonly Entry[], state: 'revoked' | 'expired'): Steps<Violation[]> {
  const signOuts = yield* findSignOuts(entries);
  const groups = yield* groupBy(yield* filterInSteps(entries, isSentInState(state)), bearerTokenOfEntry);
  return yield* flatMapInSteps([...groups.values()], (uses) => {
    const [first] = uses;
    if (first === undefined || isOfOtherDevice(first, signOuts)) return [];
    const message = `${describeToken(first)}, ${first.token?.reason}, was sent in ${formatRequestIds(uses)}`;
    return [{ entries: uses, message }];
  });
}

/** Ids of the first request in which an owner signed out, and of the first with each token. Later ones are not needed. */
interface SignOuts {
  readonly first: number;
  readonly firstByToken: Map<string | undefined, number>;
}

/** The sign-outs that revoked a token, by its owner. */
function* findSignOuts(entries: readonly Entry[]): Steps<ReadonlyMap<string | undefined, SignOuts>> {
  const byOwner = new Map<string | undefined, SignOuts>();
  yield* mapInSteps(entries, (entry) => {
    if (!isSignOut(entry) || !hasRevoked(entry)) return;
    const owner = entry.token?.owner;
    const ofOwner = byOwner.get(owner) ?? { first: entry.id, firstByToken: new Map() };
    byOwner.set(owner, ofOwner);
    const token = bearerTokenOfEntry(entry);
    if (!ofOwner.firstByToken.has(token)) ofOwner.firstByToken.set(token, entry.id);
  });
  return byOwner;
}

/** Whether a token was revoked by sign-outs of other devices: a sign-out revokes the tokens of all devices of a customer. */
function isOfOtherDevice(use: Entry, signOuts: ReadonlyMap<string | undefined, SignOuts>): boolean {
  const ofOwner = signOuts.get(use.token?.owner);
  if (ofOwner === undefined || ofOwner.first > use.id) return false;
  const own = ofOwner.firstByToken.get(bearerTokenOfEntry(use));
  return own === undefined || own > use.id;
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
  *find(entries) {
    const groups = yield* groupBy(entries, bearerTokenOfEntry);
    return yield* flatMapInSteps([...groups.values()], (uses) => {
      const refused = uses.find((use) => use.token?.state !== 'live' && outcomeOf(use) === 'refused');
      if (refused === undefined) return [];
      const again = uses.filter((use) => use.token?.state !== 'live' && arrivedAfterResponse(use, refused));
      if (again.length === 0) return [];
      const message = `${describeToken(refused)} was refused in request ${refused.id} and sent again in ${formatRequestIds(again)}`;
      return [{ entries: [refused, ...again], message }];
    });
  },
};
