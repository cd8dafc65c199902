import { SIGN_INS, SIGN_OUTS } from '../journal/entries/sign-in-entries.ts';
import type { Pattern } from '../matching/pattern.ts';
import type { AuditOptions, AuditResult } from '../operations/audit-requests.ts';
import type { RequestsHandle } from '../operations/requests-interface.ts';
import type { RequestExpectation } from '../operations/verify-requests.ts';
import { VerificationFailed } from '../platform/errors.ts';

/** A mock, in process or connected: what `createMagentoMock` and `connectMagentoMock` give. */
export interface Observed {
  readonly requests: RequestsHandle;
  audit(options?: AuditOptions): Promise<AuditResult>;
}

/**
 * Holds that so many requests came; at least one when no number is given.
 *
 * @throws VerificationFailed with a report to read
 */
export async function assertReceived(
  magento: Observed,
  where: Pattern,
  expectation?: RequestExpectation,
): Promise<void> {
  await magento.requests.verify(where, expectation);
}

/** Holds that requests came one after the other; others may have come between. */
export async function assertReceivedInOrder(magento: Observed, order: readonly Pattern[]): Promise<void> {
  await magento.requests.verifyOrder(order);
}

/** Holds that requests came directly after one another. */
export async function assertReceivedInSequence(magento: Observed, sequence: readonly Pattern[]): Promise<void> {
  await magento.requests.verifySequence(sequence);
}

/** Holds that there was exactly one sign-in that gave a token: of the account named, or of anybody. */
export async function assertSignedInOnce(magento: Observed, who: Pattern = {}): Promise<void> {
  await magento.requests.verify({ operation: SIGN_INS, ...who }, { outcome: 'answered', times: 1 });
}

/** Holds that somebody signed out, and that it was answered. */
export async function assertSignedOut(magento: Observed, who: Pattern = {}): Promise<void> {
  await magento.requests.verify({ operation: SIGN_OUTS, ...who }, { outcome: 'answered' });
}

/** Holds that Magento refused nothing, or nothing of that pattern. */
export async function assertNothingRefused(magento: Observed, where: Pattern = {}): Promise<void> {
  await magento.requests.verify(where, { outcome: 'refused', times: 0 });
}

/** Holds that the audit finds nothing, but for the rules left out. */
export async function assertAuditPasses(magento: Observed, options?: AuditOptions): Promise<void> {
  const { passed, message, items } = await magento.audit(options);
  if (!passed) throw new VerificationFailed({ message, count: items.length, nearest: [] });
}
