import { Refusal } from '../../magento/phrases/refusal.ts';
import type { ScalarType } from '../../magento/webapi/webapi-route.ts';

/** PHP's `is_numeric`: accepts outer white space, a sign, a decimal point and an exponent, but no hexadecimal number. */
const NUMERIC = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** PHP's `FILTER_VALIDATE_BOOLEAN`: these are true, ignoring case; every other value is false, such as `false` in XML. */
const TRUE = /^\s*(?:1|true|on|yes)\s*$/i;

/** The refusal of a value of a wrong type. Magento reports it before it calls the service. */
export const typeInvalid = (value: unknown, type: string): Refusal =>
  new Refusal('typeInvalid', [printedValue(value), type]);

/**
 * Casts a scalar as PHP does: a number is accepted for a string, a string that is not numeric is refused for a number.
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
  const number = typeof value === 'number' ? value : NUMERIC.test(String(value)) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw typeInvalid(value, type);
  return number;
}

/** A value as PHP prints it: the type name for an array or object. */
const printedValue = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'array' : phpString(value);

const phpString = (value: unknown): string =>
  value === true ? '1' : value === false || value === null || value === undefined ? '' : String(value);
