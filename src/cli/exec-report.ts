import { auditRequests } from '../operations/audit-requests.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';

const active = (sandboxes: Sandboxes): Sandbox[] =>
  [sandboxes.main, ...sandboxes.list()].filter(({ journal }) => journal.total > 0);

const nameOf = ({ id }: Sandbox): string => (id === '' ? 'magento-auth-mock' : `magento-auth-mock sandbox ${id}`);

/**
 * The findings of the audit as JUnit XML: a test suite for each world, a test case for each audit rule.
 *
 * @param off ids of audit rules to skip
 */
export function renderJunit(sandboxes: Sandboxes, off: readonly string[]): string {
  const suites = active(sandboxes).map((sandbox) => {
    const { items, rules } = auditRequests(sandbox, { off });
    const failed = new Set(items.map(({ rule }) => rule)).size;
    const skipped = rules.filter(({ enabled }) => !enabled).length;
    return [
      `  <testsuite name="${escapeXml(nameOf(sandbox))}" tests="${rules.length}" failures="${failed}" skipped="${skipped}">`,
      ...rules.flatMap(({ id, sentence, enabled }) => {
        const messages = items.filter(({ rule }) => rule === id).map(({ message }) => message);
        return renderCase(nameOf(sandbox), id, enabled ? messages : undefined, sentence);
      }),
      '  </testsuite>',
    ];
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites.flat(), '</testsuites>', ''].join('\n');
}

/** @param messages `undefined` for a rule that is skipped */
function renderCase(suite: string, rule: string, messages: readonly string[] | undefined, sentence: string): string[] {
  const start = `    <testcase classname="${escapeXml(suite)}" name="${rule}"`;
  if (messages === undefined) return [`${start}><skipped/></testcase>`];
  if (messages.length === 0) return [`${start}/>`];
  return [
    `${start}>`,
    `      <failure message="${escapeXml(sentence)}">${escapeXml(messages.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

/** The findings of the audit as workflow commands of GitHub Actions, which shows them as annotations. */
export const renderAnnotations = (sandboxes: Sandboxes, off: readonly string[]): string[] =>
  active(sandboxes).flatMap((sandbox) =>
    auditRequests(sandbox, { off }).items.map(
      ({ rule, message }) => `::warning title=${escapeProperty(`${nameOf(sandbox)}: ${rule}`)}::${escapeData(message)}`,
    ),
  );

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** XML 1.0 has no control characters but tab and line breaks. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
