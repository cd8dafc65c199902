import { accountsArePerWebsite } from '../domain/accounts/authenticate-account.ts';
import { audit, auditReport, type Finding, rules } from '../journal/audit/audit.ts';
import { droppedNote } from '../journal/verification/failure-report.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';

export interface AuditOptions {
  /** Ids of rules that are not asked. */
  readonly off?: readonly string[] | undefined;
}

export interface AuditResult {
  readonly passed: boolean;
  readonly items: readonly Finding[];
  /** Every rule, and whether it was asked. */
  readonly rules: readonly { readonly id: string; readonly sentence: string; readonly enabled: boolean }[];
  /** All of it, for a person to read. */
  readonly message: string;
  /** Pushed out of the journal, so not audited. */
  readonly dropped: number;
}

/**
 * What the rules find in what was recorded.
 *
 * @throws InvalidDocument when a rule is named that there is not
 */
export function auditRequests({ journal, realm }: Sandbox, { off = [] }: AuditOptions = {}): AuditResult {
  const unknown = off.filter((name) => !rules.some(({ id }) => id === name));
  if (unknown.length > 0) {
    const known = rules.map(({ id }) => id).join(', ');
    throw new InvalidDocument(
      unknown.map((name) => ({ path: ['off'], message: `there is no rule '${name}' (${known})` })),
    );
  }
  const { world } = realm;
  const entries = journal.find(() => true);
  const items = audit(
    entries,
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
    rules: rules.map(({ id, sentence }) => ({ id, sentence, enabled: !off.includes(id) })),
    message: [auditReport(items), ...droppedNote(journal)].join('\n'),
    dropped: journal.dropped,
  };
}
