import { conditionText, type Value, valueText } from '../../matching/condition.ts';
import type { Mismatch } from '../../matching/pattern.ts';

/** A condition that did not hold, in words: `store is 'fr', not 'de'`. */
export const mismatchText = ({ part, expected, actual }: Mismatch): string =>
  `${part} is ${isList(actual) ? actual.map(valueText).join(', ') : valueText(actual)}, not ${conditionText(expected)}`;

const isList = (actual: Mismatch['actual']): actual is readonly Value[] => Array.isArray(actual);
