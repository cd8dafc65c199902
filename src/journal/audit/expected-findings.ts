import type { Finding } from './audit.ts';
import type { AuditRuleId } from './audit-rule.ts';

/** The findings that a test expects of the audit. */
export interface AuditExpectation {
  /** Rules whose findings are expected. */
  readonly rules: readonly AuditRuleId[];
  /** Ids of requests that are expected to be refused. */
  readonly refused: readonly number[];
}

/** Rules about requests that are refused because of their token. A test that expects the refusal expects the finding. */
const INVALID_TOKEN_RULES: readonly AuditRuleId[] = [
  'expired-token-used',
  'revoked-token-used',
  'refused-token-sent-again',
];

/** The findings that a test does not expect. */
export const unexpectedFindings = (
  findings: readonly Finding[],
  { rules, refused }: AuditExpectation,
): readonly Finding[] =>
  findings.filter(({ rule, requests }) => {
    if (rules.includes(rule)) return false;
    return !INVALID_TOKEN_RULES.includes(rule) || !requests.every((id) => refused.includes(id));
  });
