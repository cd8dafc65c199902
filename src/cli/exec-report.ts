import { auditRequests } from '../operations/audit-requests.ts';
import { runSteps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { renderJunitReport } from './junit-report.ts';
import { renderAnnotation } from './workflow-command.ts';

/** The worlds that have received requests, the main one first. */
export const listUsedSandboxes = (sandboxes: Sandboxes): Sandbox[] =>
  [sandboxes.main, ...sandboxes.list()].filter(({ journal }) => journal.total > 0);

const nameOf = ({ id }: Sandbox): string => (id === '' ? 'magento-auth-mock' : `magento-auth-mock sandbox ${id}`);

/**
 * The findings of the audit as JUnit XML: a test suite for each world, a test case for each audit rule.
 *
 * @param off ids of audit rules to skip
 */
export const renderJunit = (sandboxes: Sandboxes, off: readonly string[]): string =>
  renderJunitReport(
    listUsedSandboxes(sandboxes).map((sandbox) => {
      const { items, rules } = runSteps(auditRequests(sandbox, { off }));
      const cases = rules.map(({ id, sentence, enabled }) => {
        const messages = items.filter(({ rule }) => rule === id).map(({ message }) => message);
        const failure = messages.length > 0 && { failure: { message: sentence, text: messages.join('\n') } };
        return { name: id, isSkipped: !enabled, ...failure };
      });
      return { name: nameOf(sandbox), cases };
    }),
  );

/** The findings of the audit as workflow commands of GitHub Actions, which shows them as annotations. */
export const renderAnnotations = (sandboxes: Sandboxes, off: readonly string[]): string[] =>
  listUsedSandboxes(sandboxes).flatMap((sandbox) =>
    runSteps(auditRequests(sandbox, { off })).items.map(({ rule, message }) =>
      renderAnnotation('warning', { title: `${nameOf(sandbox)}: ${rule}` }, message),
    ),
  );
