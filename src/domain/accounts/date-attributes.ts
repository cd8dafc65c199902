import type { DefinedAttribute, VALIDATION_RULES } from '../../magento/attributes/defined-attribute.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { parsePhpDate } from '../../platform/php-date.ts';
import type { Realm } from '../../state/realm.ts';

/**
 * The problems of the value of a date attribute: a date outside of its range, or a string that is not a date.
 * [app/code/Magento/Eav/Model/Attribute/Data/Date.php, Eav/Model/Entity/Attribute/Backend/Datetime.php]
 */
export function findDateProblems({ clock }: Realm, attribute: DefinedAttribute, value: string): Refusal[] {
  const now = clock.now();
  const date = parsePhpDate(value, now);
  const [min, max] = [limitOf(attribute, 'date_range_min', now), limitOf(attribute, 'date_range_max', now)];
  // PHP compares a string that is not a date as 0, which is before every range.
  const isBefore = min !== undefined && (date === undefined || isEarlier(date, min));
  if (isBefore || (max !== undefined && date !== undefined && isEarlier(max, date)))
    return [rangeProblem(attribute, min, max)];
  const isDate = date !== undefined || /^\d+$/.test(value);
  return isDate ? [] : [new Refusal('dateInvalid')];
}

/** A limit in seconds since 1970, as a date; `undefined` if it is later than all dates. */
function limitOf(
  { validate_rules }: DefinedAttribute,
  rule: (typeof VALIDATION_RULES)[number],
  now: number,
): string | undefined {
  const seconds = validate_rules.find(({ name }) => name === rule)?.value ?? '';
  return /^[1-9]\d*$/.test(seconds) ? parsePhpDate(`@${seconds}`, now) || undefined : undefined;
}

const isEarlier = (one: string, other: string): boolean => sortKey(one) < sortKey(other);

/** Sorts years after 9999, which have a sign and six digits, behind the others. */
const sortKey = (date: string): string => (date.startsWith('+') ? `Y${date}` : date);

function rangeProblem({ label }: DefinedAttribute, min: string | undefined, max: string | undefined): Refusal {
  if (min === undefined) return new Refusal('dateTooLate', [formatDate(max), label]);
  if (max === undefined) return new Refusal('dateTooEarly', [formatDate(min), label]);
  return new Refusal('dateOutOfRange', [formatDate(min), formatDate(max), label]);
}

const formatDate = (date = ''): string => date.replace(/^\+0*/, '').split('-').reverse().join('/');
