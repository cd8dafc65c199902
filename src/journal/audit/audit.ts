import type { Entry } from '../entries/entry.ts';
import { columns, indented } from '../view/request-table.ts';
import type { AuditedWorld, Rule } from './audit-rule.ts';
import { bearerAndCookie, personalDataByGet, secretInUrl, tokenCrossesWebsites } from './exposure-rules.ts';
import { expiredTokenUsed, refusedTokenSentAgain, revokedTokenUsed } from './invalid-token-rules.ts';
import { signInStorm } from './sign-in-storm-rule.ts';
import { signOutWithoutRevoke } from './sign-out-rule.ts';

/** Every rule, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  revokedTokenUsed,
  expiredTokenUsed,
  refusedTokenSentAgain,
  signInStorm,
  signOutWithoutRevoke,
  bearerAndCookie,
  secretInUrl,
  tokenCrossesWebsites,
  personalDataByGet,
];

export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly sentence: string;
  readonly message: string;
  /** Ids of the requests that it rests on. */
  readonly requests: readonly number[];
}

/**
 * What the rules find in what was recorded.
 *
 * @param off ids of rules that are not asked
 */
export function audit(entries: readonly Entry[], world: AuditedWorld, off: readonly string[] = []): Finding[] {
  return rules
    .filter(({ id }) => !off.includes(id))
    .flatMap((rule) =>
      rule.find(entries, world).map(({ entries: found, message }) => ({
        rule: rule.id,
        sentence: rule.sentence,
        message,
        requests: found.map(({ id }) => id),
      })),
    );
}

/** So many findings are read; all of them are told beside the text. */
const MOST_SHOWN = 100;

/** Findings for a person to read. */
export function auditReport(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'the audit found nothing';
  const shown = findings.slice(0, MOST_SHOWN);
  const left = findings.length - shown.length;
  const told = new Set(findings.map(({ rule }) => rule));
  return [
    `the audit found ${findings.length === 1 ? '1 thing' : `${findings.length} things`}`,
    ...indented(columns([['rule', 'what happened'], ...shown.map(({ rule, message }) => [rule, message])])),
    ...(left > 0 ? [`  … and ${left} more`] : []),
    '',
    ...rules.filter(({ id }) => told.has(id)).map(({ id, sentence }) => `${id}: ${sentence}`),
  ].join('\n');
}
