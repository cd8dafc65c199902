import type { Counters } from '../journal/entries/counters.ts';
import { columns, counted, indented } from '../journal/view/request-table.ts';
import { auditRequests } from '../operations/audit-requests.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';

/**
 * What came while a command ran, and what the audit finds in it.
 *
 * @param off ids of audit rules that are left out
 */
export function summary(sandboxes: Sandboxes, off: readonly string[]): string {
  const totals = sandboxes.totals();
  const worlds = [sandboxes.main, ...sandboxes.list()].filter(({ journal }) => journal.total > 0);
  return [
    '',
    `magento-auth-mock: ${counted(totals.requests)}`,
    ...operations(totals),
    ...worlds.flatMap((world) => ['', ...auditOf(world, off)]),
  ].join('\n');
}

function operations(totals: Counters): string[] {
  const rows = totals.list();
  if (rows.length === 0) return [];
  const cells = rows.map(({ operation, status, outcome, requests }) => [
    operation || '–',
    String(status),
    outcome,
    String(requests),
  ]);
  return indented(columns([['operation', 'status', 'outcome', 'requests'], ...cells]));
}

function auditOf(sandbox: Sandbox, off: readonly string[]): string[] {
  const { message } = auditRequests(sandbox, { off });
  const [first = '', ...rest] = message.split('\n');
  return [sandbox.id === '' ? first : `sandbox ${sandbox.id}: ${first}`, ...rest];
}
