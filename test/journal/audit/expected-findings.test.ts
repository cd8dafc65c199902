import { expect, test } from 'vitest';
import type { Finding } from '../../../src/journal/audit/audit.ts';
import { unexpectedFindings } from '../../../src/journal/audit/expected-findings.ts';

const finding = (rule: Finding['rule'], ...requests: number[]): Finding => ({
  rule,
  requests,
  sentence: '',
  message: '',
});
const FINDINGS = [
  finding('expired-token-used', 3),
  finding('refused-token-sent-again', 3, 4),
  finding('sign-in-storm', 3, 5, 6),
  finding('secret-in-url', 3),
];
const rulesOf = (expectation: Parameters<typeof unexpectedFindings>[1]) =>
  unexpectedFindings(FINDINGS, expectation).map(({ rule }) => rule);

test('reports every finding when nothing is expected', () => {
  expect(rulesOf({ rules: [], refused: [] })).toHaveLength(4);
});

test('expects the use of a token in requests that are expected to be refused', () => {
  expect(rulesOf({ rules: [], refused: [3] })).toEqual(['refused-token-sent-again', 'sign-in-storm', 'secret-in-url']);
  expect(rulesOf({ rules: [], refused: [3, 4] })).toEqual(['sign-in-storm', 'secret-in-url']);
});

test('expects the findings of rules that are named', () => {
  expect(rulesOf({ rules: ['sign-in-storm', 'secret-in-url'], refused: [3, 4] })).toEqual([]);
});
