import { SIGN_IN_OPERATIONS, SIGN_OUT_OPERATIONS } from '../journal/entries/sign-in-entries.ts';
import { VerificationFailed } from '../journal/verification/verification-failed.ts';
import type { Pattern } from '../matching/pattern.ts';
import type { AuditOptions, AuditResult } from '../operations/audit-requests.ts';
import type { RequestsInterface } from '../operations/requests-interface.ts';
import type { RequestExpectation } from '../operations/verify-requests.ts';

/** The part of a mock that assertions use. `createMagentoMock` and `connectMagentoMock` return such a mock. */
export interface ObservableMock {
  readonly requests: RequestsInterface;
  audit(options?: AuditOptions): Promise<AuditResult>;
}

/**
 * Asserts a number of requests; at least one by default.
 *
 * @throws VerificationFailed with a report in plain text
 */
export async function assertReceived(
  magento: ObservableMock,
  where: Pattern,
  expectation?: RequestExpectation,
): Promise<void> {
  await magento.requests.verify(where, expectation);
}

/** Asserts requests one after the other; there may be others in between. */
export async function assertReceivedInOrder(magento: ObservableMock, order: readonly Pattern[]): Promise<void> {
  await magento.requests.verifyOrder(order);
}

/** Asserts requests directly after one another. */
export async function assertReceivedInSequence(magento: ObservableMock, sequence: readonly Pattern[]): Promise<void> {
  await magento.requests.verifySequence(sequence);
}

/** Asserts exactly one sign-in that issued a token, of the accounts that a pattern matches. */
export async function assertSignedInOnce(magento: ObservableMock, who: Pattern = {}): Promise<void> {
  await magento.requests.verify({ operation: SIGN_IN_OPERATIONS, ...who }, { outcome: 'answered', times: 1 });
}

/** Asserts a sign-out that was answered. */
export async function assertSignedOut(magento: ObservableMock, who: Pattern = {}): Promise<void> {
  await magento.requests.verify({ operation: SIGN_OUT_OPERATIONS, ...who }, { outcome: 'answered' });
}

/** Asserts that Magento refused no request that a pattern matches. */
export async function assertNothingRefused(magento: ObservableMock, where: Pattern = {}): Promise<void> {
  await magento.requests.verify(where, { outcome: 'refused', times: 0 });
}

/** Asserts that the audit has no findings. */
export async function assertAuditPasses(magento: ObservableMock, options?: AuditOptions): Promise<void> {
  const { passed, message, items } = await magento.audit(options);
  if (!passed) throw new VerificationFailed({ message, count: items.length, nearest: [] });
}
