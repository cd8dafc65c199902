import type { Pattern } from '../matching/pattern.ts';
import type { AuditOptions } from '../operations/audit-requests.ts';
import type { RequestExpectation } from '../operations/verify-requests.ts';

export * from './assertions.ts';
export { matchers } from './matchers.ts';

/** The matchers as `expect(magento)` has them. */
export interface MagentoMatchers {
  /** So many requests came; at least one when no number is given. */
  toHaveReceived(where: Pattern, expectation?: RequestExpectation): Promise<void>;
  /** Requests came one after the other; others may have come between. */
  toHaveReceivedInOrder(order: readonly Pattern[]): Promise<void>;
  /** Requests came directly after one another. */
  toHaveReceivedInSequence(sequence: readonly Pattern[]): Promise<void>;
  /** There was exactly one sign-in that gave a token: of the account named, or of anybody. */
  toHaveSignedInOnce(who?: Pattern): Promise<void>;
  /** Somebody signed out, and that was answered. */
  toHaveSignedOut(who?: Pattern): Promise<void>;
  /** Magento refused nothing, or nothing of that pattern. */
  toHaveRefusedNothing(where?: Pattern): Promise<void>;
  /** The audit finds nothing, but for the rules left out. */
  toPassAudit(options?: AuditOptions): Promise<void>;
}

declare global {
  // The types of Jest's global `expect`, which Vitest's build on as well.
  namespace jest {
    interface Matchers<R, T> extends MagentoMatchers {}
  }
}
