import type { RequestCounters } from '../journal/entries/counters.ts';
import { alignColumns, formatCount, indent } from '../journal/view/request-table.ts';
import { auditRequests } from '../operations/audit-requests.ts';
import { runSteps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { listUsedSandboxes } from './exec-report.ts';

/**
 * Lists the requests that were recorded while a command ran, and the findings of the audit.
 *
 * @param off ids of audit rules to skip
 */
export function renderSummary(sandboxes: Sandboxes, off: readonly string[]): string {
  const totals = sandboxes.totals();
  return [
    '',
    `magento-auth-mock: ${formatCount(totals.requests)}`,
    ...operationTable(totals),
    ...listUsedSandboxes(sandboxes).flatMap((sandbox) => ['', ...auditReport(sandbox, off)]),
  ].join('\n');
}

function operationTable(totals: RequestCounters): string[] {
  const rows = totals.list();
  if (rows.length === 0) return [];
  const cells = rows.map(({ operation, status, outcome, requests }) => [
    operation || '–',
    String(status),
    outcome,
    String(requests),
  ]);
  return indent(alignColumns([['operation', 'status', 'outcome', 'requests'], ...cells]));
}

function auditReport(sandbox: Sandbox, off: readonly string[]): string[] {
  const { message } = runSteps(auditRequests(sandbox, { off }));
  const [first = '', ...rest] = message.split('\n');
  return [sandbox.id === '' ? first : `sandbox ${sandbox.id}: ${first}`, ...rest];
}
