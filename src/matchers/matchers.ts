import { SIGN_INS, SIGN_OUTS } from '../journal/entries/sign-in-entries.ts';
import { expectationText } from '../journal/verification/check.ts';
import type { Pattern } from '../matching/pattern.ts';
import type { AuditOptions } from '../operations/audit-requests.ts';
import type { RequestExpectation } from '../operations/verify-requests.ts';
import {
  assertAuditPasses,
  assertNothingRefused,
  assertReceived,
  assertReceivedInOrder,
  assertReceivedInSequence,
  assertSignedInOnce,
  assertSignedOut,
  type Observed,
} from './assertions.ts';

/** What Vitest and Jest want of a matcher. */
interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Matchers over what a mock has recorded, for `expect.extend` of Vitest and Jest. All of them are to be awaited.
 *
 * @example
 * expect.extend(matchers);
 * await expect(magento).toHaveReceived({ operation: 'generateCustomerToken' }, { times: 1 });
 */
export const matchers = {
  toHaveReceived: (magento: unknown, where: Pattern, expectation?: RequestExpectation) =>
    result(
      magento,
      'so many such requests',
      (observed) => assertReceived(observed, where, expectation),
      (observed) => {
        // Without a number, 'not' means none at all, and then the report says which came.
        const report = assertReceived(observed, where, {
          outcome: expectation?.outcome,
          since: expectation?.since,
          times: 0,
        });
        return counts(expectation) ? whatCame(expectationText(expectation ?? {}), report) : reportOf(report);
      },
    ),
  toHaveReceivedInOrder: (magento: unknown, order: readonly Pattern[]) =>
    result(magento, 'these requests in this order', (observed) => assertReceivedInOrder(observed, order)),
  toHaveReceivedInSequence: (magento: unknown, sequence: readonly Pattern[]) =>
    result(magento, 'these requests directly after one another', (observed) =>
      assertReceivedInSequence(observed, sequence),
    ),
  toHaveSignedInOnce: (magento: unknown, who?: Pattern) =>
    result(
      magento,
      'exactly one sign-in',
      (observed) => assertSignedInOnce(observed, who),
      (observed) =>
        whatCame('exactly one sign-in', assertReceived(observed, { operation: SIGN_INS, ...who }, NO_ANSWER)),
    ),
  toHaveSignedOut: (magento: unknown, who?: Pattern) =>
    result(
      magento,
      'a sign-out',
      (observed) => assertSignedOut(observed, who),
      (observed) => whatCame('a sign-out', assertReceived(observed, { operation: SIGN_OUTS, ...who }, NO_ANSWER)),
    ),
  toHaveRefusedNothing: (magento: unknown, where: Pattern = {}) =>
    result(
      magento,
      'no refusal',
      (observed) => assertNothingRefused(observed, where),
      // Then a refusal was expected, and the report says what came instead.
      (observed) => reportOf(assertReceived(observed, where, { outcome: 'refused' })),
    ),
  toPassAudit: (magento: unknown, options?: AuditOptions) =>
    result(magento, 'an audit that finds nothing', (observed) => assertAuditPasses(observed, options)),
};

/** What fails as soon as there is an answer, so that its report shows which. */
const NO_ANSWER: RequestExpectation = { outcome: 'answered', times: 0 };

/** What was not to be, and the requests that are it. */
async function whatCame(what: string, failing: Promise<void>): Promise<string | undefined> {
  const [, ...came] = (await reportOf(failing))?.split('\n') ?? [];
  return [`expected not: ${what}`, ...came].join('\n');
}

const counts = ({ times, atLeast, atMost }: RequestExpectation = {}): boolean =>
  [times, atLeast, atMost].some((number) => number !== undefined);

/**
 * @param what was held, for the message of `not`
 * @param whyNot a fuller message of `not`, where there is one
 */
async function result(
  magento: unknown,
  what: string,
  assertion: (observed: Observed) => Promise<void>,
  whyNot: (observed: Observed) => Promise<string | undefined> = async () => undefined,
): Promise<MatcherResult> {
  const observed = observedOf(magento);
  const report = await reportOf(assertion(observed));
  if (report !== undefined) return { pass: false, message: () => report };
  const against = (await whyNot(observed)) ?? `expected not: ${what}`;
  return { pass: true, message: () => against };
}

/** What an assertion has to say; nothing when it holds. What is no verdict stays an error. */
async function reportOf(assertion: Promise<void>): Promise<string | undefined> {
  try {
    await assertion;
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'VerificationFailed') return error.message;
    throw error;
  }
}

function observedOf(value: unknown): Observed {
  if (value !== null && typeof value === 'object' && 'requests' in value && 'audit' in value) return value as Observed;
  throw new TypeError('expect(…) wants a mock here: what createMagentoMock or connectMagentoMock gave');
}
