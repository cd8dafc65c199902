import { SIGN_IN_OPERATIONS, SIGN_OUT_OPERATIONS } from '../journal/entries/sign-in-entries.ts';
import { formatExpectation } from '../journal/verification/check.ts';
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
  type ObservableMock,
} from './assertions.ts';

/** The result of a matcher in Vitest and Jest. */
interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Matchers for recorded requests, for `expect.extend` of Vitest and Jest. All are asynchronous.
 *
 * @example
 * expect.extend(matchers);
 * await expect(magento).toHaveReceived({ operation: 'generateCustomerToken' }, { times: 1 });
 */
export const matchers = {
  toHaveReceived: (magento: unknown, where: Pattern, expectation?: RequestExpectation) =>
    toMatcherResult(
      magento,
      'the requests',
      (mock) => assertReceived(mock, where, expectation),
      (mock) => {
        // Without a number, `not` means that no request is expected, and the report lists the matching requests.
        const report = assertReceived(mock, where, {
          outcome: expectation?.outcome,
          since: expectation?.since,
          times: 0,
        });
        return hasBounds(expectation)
          ? formatUnexpected(formatExpectation(expectation ?? {}), report)
          : failureOf(report);
      },
    ),
  toHaveReceivedInOrder: (magento: unknown, order: readonly Pattern[]) =>
    toMatcherResult(magento, 'the requests in this order', (mock) => assertReceivedInOrder(mock, order)),
  toHaveReceivedInSequence: (magento: unknown, sequence: readonly Pattern[]) =>
    toMatcherResult(magento, 'the requests directly after one another', (mock) =>
      assertReceivedInSequence(mock, sequence),
    ),
  toHaveSignedInOnce: (magento: unknown, who?: Pattern) =>
    toMatcherResult(
      magento,
      ONE_SIGN_IN,
      (mock) => assertSignedInOnce(mock, who),
      (mock) =>
        formatUnexpected(ONE_SIGN_IN, assertReceived(mock, { operation: SIGN_IN_OPERATIONS, ...who }, NONE_ANSWERED)),
    ),
  toHaveSignedOut: (magento: unknown, who?: Pattern) =>
    toMatcherResult(
      magento,
      SIGN_OUT,
      (mock) => assertSignedOut(mock, who),
      (mock) =>
        formatUnexpected(SIGN_OUT, assertReceived(mock, { operation: SIGN_OUT_OPERATIONS, ...who }, NONE_ANSWERED)),
    ),
  toHaveRefusedNothing: (magento: unknown, where: Pattern = {}) =>
    toMatcherResult(
      magento,
      'no refusal',
      (mock) => assertNothingRefused(mock, where),
      // With `not`, a refusal is expected, and the report lists the recorded requests.
      (mock) => failureOf(assertReceived(mock, where, { outcome: 'refused' })),
    ),
  toPassAudit: (magento: unknown, options?: AuditOptions) =>
    toMatcherResult(magento, 'an audit without findings', (mock) => assertAuditPasses(mock, options)),
};

const ONE_SIGN_IN = 'exactly one sign-in';
const SIGN_OUT = 'a sign-out';

/** Expects no answered request: the report of the failure lists those that were. */
const NONE_ANSWERED: RequestExpectation = { outcome: 'answered', times: 0 };

/** The message for `not`: the unexpected event, and the requests of a failed assertion. */
async function formatUnexpected(unexpected: string, failing: Promise<void>): Promise<string> {
  const [, ...requests] = (await failureOf(failing))?.split('\n') ?? [];
  return [`not expected: ${unexpected}`, ...requests].join('\n');
}

const hasBounds = ({ times, atLeast, atMost }: RequestExpectation = {}): boolean =>
  [times, atLeast, atMost].some((number) => number !== undefined);

/**
 * Runs an assertion as a matcher.
 *
 * @param asserted what the assertion expects, for the message of `not`
 * @param explainNot a more detailed message for `not`
 */
async function toMatcherResult(
  magento: unknown,
  asserted: string,
  assertion: (mock: ObservableMock) => Promise<void>,
  explainNot: (mock: ObservableMock) => Promise<string | undefined> = async () => undefined,
): Promise<MatcherResult> {
  const mock = requireMock(magento);
  const report = await failureOf(assertion(mock));
  if (report !== undefined) return { pass: false, message: () => report };
  const message = (await explainNot(mock)) ?? `not expected: ${asserted}`;
  return { pass: true, message: () => message };
}

/** The report of a failed assertion; `undefined` when it passed. */
async function failureOf(assertion: Promise<void>): Promise<string | undefined> {
  try {
    await assertion;
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'VerificationFailed') return error.message;
    throw error;
  }
}

function requireMock(value: unknown): ObservableMock {
  if (value !== null && typeof value === 'object' && 'requests' in value && 'audit' in value) {
    return value as ObservableMock;
  }
  throw new TypeError('expect() needs the mock that createMagentoMock or connectMagentoMock returned');
}
