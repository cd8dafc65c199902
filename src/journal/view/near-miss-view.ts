import type { Condition, ConditionValue } from '../../matching/condition.ts';
import type { Mismatch } from '../../matching/match-pattern.ts';
import type { RecordedNearMiss } from '../entries/entry.ts';
import type { Redactor } from '../redaction/redact.ts';
import { formatMismatch } from './format-mismatch.ts';

/** The fault that almost fired, and why it did not. */
export interface NearMissView {
  readonly id: string;
  /** Id of its preset. */
  readonly preset?: string;
  /** Why it did not fire. */
  readonly why: string;
  /** The conditions that do not hold; empty if all hold and it did not fire for another reason. */
  readonly unmatched: readonly Mismatch[];
}

/** Redacts a near miss: expected and actual values may be secrets, such as an `Authorization` header. */
export function nearMissView({ reason, unmatched, ...ids }: RecordedNearMiss, redactor: Redactor): NearMissView {
  const redacted = unmatched.map((each) => ({
    ...each,
    expected: redactCondition(each.part, each.expected, redactor),
    actual: redactActual(each.part, each.actual, redactor),
  }));
  return {
    ...ids,
    why: reason === undefined ? redacted.map(formatMismatch).join('; ') : redactor.text(reason),
    unmatched: redacted,
  };
}

function redactCondition(part: string, condition: Condition, redactor: Redactor): Condition {
  if (condition === null || typeof condition !== 'object') return redactValue(part, condition, redactor);
  // A regular expression may contain a secret.
  if ('match' in condition) return { match: String(redactValue(part, condition.match, redactor)) };
  return condition.map((each) => redactValue(part, each, redactor));
}

const redactActual = (part: string, actual: Mismatch['actual'], redactor: Redactor): Mismatch['actual'] =>
  Array.isArray(actual)
    ? actual.map((each: ConditionValue) => redactValue(part, each, redactor))
    : redactValue(part, actual as ConditionValue, redactor);

function redactValue<Plain extends ConditionValue | undefined>(
  part: string,
  value: Plain,
  redactor: Redactor,
): Plain | string {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = String(value);
  const [key = '', ...names] = part.split('.');
  switch (key) {
    case 'headers':
      return redactor.header(names.join('.'), text);
    case 'variables':
      return String(redactor.value(text, names.at(-1)));
    case 'body':
      return String(redactor.value(text, part.split('/').at(-1)));
    case 'path':
    case 'message':
    case 'operation':
      return redactor.text(text);
    default:
      return value;
  }
}
