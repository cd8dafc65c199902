import { mapInSteps, type Steps } from '../../platform/steps.ts';
import type { Entry } from '../entries/entry.ts';
import { alignColumns, indent } from '../view/request-table.ts';
import type { AuditedWorld, AuditRule, AuditRuleId } from './audit-rule.ts';
import { bearerTokenWithCookie, personalDataByGet, secretInUrl, tokenCrossesWebsites } from './exposure-rules.ts';
import { expiredTokenUsed, refusedTokenSentAgain, revokedTokenUsed } from './invalid-token-rules.ts';
import { signInStorm } from './sign-in-storm-rule.ts';
import { signOutWithoutRevoke } from './sign-out-rule.ts';

/** All rules, in the order of their ids. */
export const auditRules: readonly AuditRule[] = [
  revokedTokenUsed,
  expiredTokenUsed,
  refusedTokenSentAgain,
  signInStorm,
  signOutWithoutRevoke,
  bearerTokenWithCookie,
  secretInUrl,
  tokenCrossesWebsites,
  personalDataByGet,
];

/** A violation of an audit rule. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: AuditRuleId;
  /** The meaning of a violation of the rule, and its consequence. */
  readonly sentence: string;
  /** What happened. */
  readonly message: string;
  /** Ids of the requests that show it. */
  readonly requests: readonly number[];
}

/**
 * The findings of all rules in recorded requests.
 *
 * @param off ids of rules to leave out
 */
export function* auditEntries(
  entries: readonly Entry[],
  world: AuditedWorld,
  off: readonly string[] = [],
): Steps<Finding[]> {
  let findings: Finding[] = [];
  for (const { id, sentence, find } of auditRules) {
    if (off.includes(id)) continue;
    const violations = yield* find(entries, world);
    const found = yield* mapInSteps(violations, ({ entries: shown, message }) => ({
      rule: id,
      sentence,
      message,
      requests: shown.map((entry) => entry.id),
    }));
    findings = findings.concat(found);
  }
  return findings;
}

/** Maximum number of findings listed in the report, which then gives the number of the others. */
const MAX_LISTED_FINDINGS = 100;

/** Findings as a report in plain text. */
export function formatAuditReport(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'the audit found no problems';
  const listed = findings.slice(0, MAX_LISTED_FINDINGS);
  const more = findings.length - listed.length;
  const broken = new Set(findings.map(({ rule }) => rule));
  return [
    `the audit found ${findings.length === 1 ? '1 problem' : `${findings.length} problems`}`,
    ...indent(alignColumns([['rule', 'what happened'], ...listed.map(({ rule, message }) => [rule, message])])),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    '',
    ...auditRules.filter(({ id }) => broken.has(id)).map(({ id, sentence }) => `${id}: ${sentence}`),
  ].join('\n');
}
