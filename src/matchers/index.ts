import type { Pattern } from '../matching/pattern.ts';
import type { AuditOptions } from '../operations/audit-requests.ts';
import type { RequestExpectation } from '../operations/verify-requests.ts';

export * from './assertions.ts';
export { matchers } from './matchers.ts';

/** The matchers of `expect(magento)`. */
export interface MagentoMatchers {
  /** Asserts a number of requests; at least one by default. */
  toHaveReceived(where: Pattern, expectation?: RequestExpectation): Promise<void>;
  /** Asserts requests one after the other; there may be others in between. */
  toHaveReceivedInOrder(order: readonly Pattern[]): Promise<void>;
  /** Asserts requests directly after one another. */
  toHaveReceivedInSequence(sequence: readonly Pattern[]): Promise<void>;
  /** Asserts exactly one sign-in that issued a token, of the accounts that a pattern matches. */
  toHaveSignedInOnce(who?: Pattern): Promise<void>;
  /** Asserts a sign-out that was answered. */
  toHaveSignedOut(who?: Pattern): Promise<void>;
  /** Asserts that Magento refused no request that a pattern matches. */
  toHaveRefusedNothing(where?: Pattern): Promise<void>;
  /** Asserts that the audit has no findings. */
  toPassAudit(options?: AuditOptions): Promise<void>;
}

declare global {
  // Vitest's `expect` has the matchers of Jest's global types too.
  namespace jest {
    interface Matchers<R, T> extends MagentoMatchers {}
  }
}
