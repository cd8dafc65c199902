import { type ConditionValue, formatCondition, formatValue } from '../../matching/condition.ts';
import type { Mismatch } from '../../matching/match-pattern.ts';

/** Describes a condition that does not hold: `store is 'fr', not 'de'`. */
export const formatMismatch = ({ part, expected, actual }: Mismatch): string =>
  `${part} is ${isArray(actual) ? actual.map(formatValue).join(', ') : formatValue(actual)}, not ${formatCondition(expected)}`;

const isArray = (actual: Mismatch['actual']): actual is readonly ConditionValue[] => Array.isArray(actual);
