import { filterInSteps, type Steps } from '../../platform/steps.ts';
import { bearerTokenOfEntry, type Entry, outcomeOf } from '../entries/entry.ts';
import { accountOf, hasRevoked, isSignIn, isSignOut } from '../entries/sign-in-entries.ts';
import {
  type AuditRule,
  arrivedAfterResponse,
  countBefore,
  formatRequestIds,
  groupBy,
  type Violation,
} from './audit-rule.ts';

/** Several sign-ins after one refusal. */
export const signInStorm: AuditRule = {
  id: 'sign-in-storm',
  sentence: 'More than one sign-in followed one refusal: requests that were refused together each signed in again.',
  *find(entries) {
    const ownerless = groupIntoRuns(
      yield* filterInSteps(entries, (entry) => isTokenRefusal(entry) && entry.token?.owner === undefined),
    );
    const steps = yield* filterInSteps(
      entries,
      (entry) => isSignIn(entry) || isRevocation(entry) || isOwnedRefusal(entry),
    );
    const groups = yield* groupBy(steps, accountOf);
    let storms: Violation[] = [];
    for (const ofAccount of groups.values()) {
      const signIns = yield* filterInSteps(ofAccount, isSignIn);
      if (signIns.length > 1) storms = storms.concat(yield* findStorms(ofAccount, ownerless));
    }
    return storms;
  },
};

const isRevocation = (entry: Entry): boolean => isSignOut(entry) && hasRevoked(entry);
const isOwnedRefusal = (entry: Entry): boolean => entry.token?.owner !== undefined && isTokenRefusal(entry);

/** A refusal after which a client signs in: the token was invalid, or none was sent. */
const isTokenRefusal = (entry: Entry): boolean =>
  outcomeOf(entry) === 'refused' && entry.token?.state !== 'live' && !isSignInAttempt(entry);

const isSignInAttempt = (entry: Entry): boolean => Object.keys(entry.exchange.signInSubject()).length > 0;

/** Refusals, and for each the index of the first refusal in its run of refusals of the same token. */
interface RefusalRuns {
  readonly refusals: readonly Entry[];
  readonly starts: readonly number[];
}

function groupIntoRuns(refusals: readonly Entry[]): RefusalRuns {
  let start = 0;
  const starts = refusals.map((refusal, index) => {
    const before = refusals[index - 1];
    if (before !== undefined && bearerTokenOfEntry(before) !== bearerTokenOfEntry(refusal)) start = index;
    return start;
  });
  return { refusals, starts };
}

/** Whether a request is from another device: a client that has signed in sends its token. */
function isOfSecondDevice(entry: Entry, signIns: readonly Entry[]): boolean {
  const last = signIns.at(-1);
  return last !== undefined && bearerTokenOfEntry(entry) === undefined && arrivedAfterResponse(entry, last);
}

/**
 * Finds refusals after which one account signed in several times. Several refusals of the same token count as one.
 *
 * @param steps the account's sign-ins, refusals of its tokens, and revocations
 * @param ownerless refusals without a known account. There may be many, so between two steps only their last run is read
 */
function* findStorms(steps: readonly Entry[], { refusals, starts }: RefusalRuns): Steps<Violation[]> {
  const storms: Violation[] = [];
  let refused: Entry | undefined;
  let signIns: Entry[] = [];
  let readCount = 0;
  const begin = (next: Entry | undefined) => {
    const [first] = signIns;
    if (refused !== undefined && first !== undefined && signIns.length > 1) {
      const message = `request ${refused.id} was refused, and ${accountOf(first)} signed in ${signIns.length} times: ${formatRequestIds(signIns)}`;
      storms.push({ entries: [refused, ...signIns], message });
    }
    signIns = [];
    refused = next;
  };
  const refuse = (entry: Entry | undefined) => {
    if (refused === undefined || entry === undefined || bearerTokenOfEntry(entry) !== bearerTokenOfEntry(refused))
      begin(entry);
    else if (isOfSecondDevice(entry, signIns)) begin(entry);
  };
  for (const step of steps) {
    yield;
    const count = countBefore(refusals, step.id);
    const start = Math.max(readCount, starts[count - 1] ?? 0);
    if (count > readCount) (start > readCount ? begin : refuse)(refusals[start]);
    readCount = count;
    if (isSignIn(step)) {
      if (refused !== undefined) signIns.push(step);
    } else if (isRevocation(step)) begin(undefined);
    else refuse(step);
  }
  begin(undefined);
  return storms;
}
