import type { Condition, Value } from '../../matching/condition.ts';
import type { Mismatch } from '../../matching/pattern.ts';
import type { RecordedNearMiss } from '../entries/entry.ts';
import type { Mask } from '../redaction/redact.ts';
import { mismatchText } from './format-mismatch.ts';

/** The fault that came nearest to firing, and why it did not. */
export interface NearMissView {
  readonly id: string;
  readonly preset?: string;
  readonly why: string;
  /** The conditions that did not hold; none where another reason kept it. */
  readonly unmatched: readonly Mismatch[];
}

/** What was asked and what was there may be a secret: an `Authorization` header, a variable with a password. */
export function nearMissView({ reason, unmatched, ...named }: RecordedNearMiss, mask: Mask): NearMissView {
  const told = unmatched.map((each) => ({
    ...each,
    expected: maskCondition(each.part, each.expected, mask),
    actual: maskActual(each.part, each.actual, mask),
  }));
  return { ...named, why: reason ?? told.map(mismatchText).join('; '), unmatched: told };
}

function maskCondition(part: string, condition: Condition, mask: Mask): Condition {
  if (condition === null || typeof condition !== 'object') return maskPlain(part, condition, mask);
  // An expression is no secret itself, but may spell one out.
  if ('match' in condition) return { match: String(maskPlain(part, condition.match, mask)) };
  return condition.map((each) => maskPlain(part, each, mask));
}

const maskActual = (part: string, actual: Mismatch['actual'], mask: Mask): Mismatch['actual'] =>
  Array.isArray(actual)
    ? actual.map((each: Value) => maskPlain(part, each, mask))
    : maskPlain(part, actual as Value, mask);

function maskPlain<Plain extends Value | undefined>(part: string, value: Plain, mask: Mask): Plain | string {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = String(value);
  const [kind = '', ...names] = part.split('.');
  const name = names.at(-1) ?? '';
  switch (kind) {
    case 'headers':
      return mask.headers({ [names.join('.')]: text })[names.join('.')] ?? text;
    case 'variables':
      return String(Object.values(mask.body(JSON.stringify({ [name]: text })) as object)[0]);
    case 'path':
    case 'operation':
      return mask.text(text);
    default:
      return value;
  }
}
