import { Refusal } from '../../magento/phrases/refusal.ts';
import type { ScalarType } from '../../magento/webapi/webapi-route.ts';
import { parsePhpNumber } from '../../platform/php-number.ts';

/**
 * Strings that are true in PHP's `FILTER_VALIDATE_BOOLEAN`. Any other string is false.
 * [php-src ext/filter/filter_private.h PHP_FILTER_TRIM_DEFAULT_EX]
 */
const TRUE = /^[ \t\n\r\v]*(?:1|true|on|yes)[ \t\n\r\v]*$/i;

/** The refusal of a value of a wrong type. Magento checks types before it calls the service. */
export const typeInvalid = (value: unknown, type: string): Refusal =>
  new Refusal('typeInvalid', [printedValue(value), type]);

/**
 * Casts a scalar as PHP does: a number is accepted as a string, but a string that is not numeric is refused as a number.
 * [lib/internal/Magento/Framework/Reflection/TypeProcessor.php setType]
 */
export function castScalar(value: unknown, type: ScalarType): string | number | boolean {
  if (typeof value === 'object' && value !== null) throw typeInvalid(value, type);
  switch (type) {
    case 'string':
      return phpString(value);
    case 'int':
      return Math.trunc(castNumber(value, type));
    case 'float':
      return castNumber(value, type);
    case 'boolean':
      return TRUE.test(phpString(value));
  }
}

function castNumber(value: unknown, type: ScalarType): number {
  const number = typeof value === 'number' ? value : parsePhpNumber(String(value));
  if (number === undefined || !Number.isFinite(number)) throw typeInvalid(value, type);
  return number;
}

/** A value as PHP prints it. For an array or an object, it prints the name of the type. */
const printedValue = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'array' : phpString(value);

function phpString(value: unknown): string {
  if (value === true) return '1';
  return value === false || value === null || value === undefined ? '' : String(value);
}
