import { accountsArePerWebsite } from '../domain/accounts/find-customer.ts';
import { auditEntries, auditRules, type Finding, formatAuditReport } from '../journal/audit/audit.ts';
import type { AuditRuleId } from '../journal/audit/audit-rule.ts';
import { droppedNote } from '../journal/verification/failure-report.ts';
import type { Steps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';

/** Options of an audit. */
export interface AuditOptions {
  /** Ids of rules to leave out. */
  readonly off?: readonly AuditRuleId[] | undefined;
}

/** The result of an audit. */
export interface AuditResult {
  /** Whether there are no findings. */
  readonly passed: boolean;
  readonly items: readonly Finding[];
  /** All rules, with the meaning of a violation, and whether each was applied. */
  readonly rules: readonly { readonly id: AuditRuleId; readonly sentence: string; readonly enabled: boolean }[];
  /** The report, in plain text. */
  readonly message: string;
  /** Number of requests that the journal has deleted, and that were not audited. */
  readonly dropped: number;
}

/**
 * Applies the audit rules to the recorded requests.
 *
 * @param options `off` is not validated before
 * @throws InvalidDocument when `off` contains an unknown rule
 */
export function* auditRequests(
  { journal, realm }: Sandbox,
  { off = [] }: { readonly off?: readonly string[] | undefined } = {},
): Steps<AuditResult> {
  const unknown = off.filter((name) => !auditRules.some(({ id }) => id === name));
  if (unknown.length > 0) {
    const valid = auditRules.map(({ id }) => id).join(', ');
    throw new InvalidDocument(
      unknown.map((name) => ({ path: ['off'], message: `'${name}' is not an audit rule; valid are ${valid}` })),
    );
  }
  const { world } = realm;
  const note = droppedNote(journal);
  const { dropped } = journal;
  const items = yield* auditEntries(
    journal.list(),
    {
      accountsArePerWebsite: accountsArePerWebsite(realm),
      websiteOfStore: (code) => world.stores.find(code)?.website,
      websiteOfCustomer: (id) => world.customers.get(id)?.website,
    },
    off,
  );
  return {
    passed: items.length === 0,
    items,
    rules: auditRules.map(({ id, sentence }) => ({ id, sentence, enabled: !off.includes(id) })),
    message: [formatAuditReport(items), ...note].join('\n'),
    dropped,
  };
}
