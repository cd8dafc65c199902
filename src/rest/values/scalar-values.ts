import { Refusal } from '../../magento/phrases/refusal.ts';
import type { ScalarType } from '../../magento/webapi/webapi-route.ts';

/** PHP's `is_numeric`: white space around it, a sign, a point and an exponent are fine, hexadecimal is not. */
const NUMERIC = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** PHP's `FILTER_VALIDATE_BOOLEAN`: these are true in any case, whatever else is false; so is the text `false` of XML. */
const TRUE = /^\s*(?:1|true|on|yes)\s*$/i;

/** A value that does not fit its type, told by Magento before it calls the service. */
export const typeInvalid = (value: unknown, type: string): Refusal => new Refusal('typeInvalid', [shown(value), type]);

/**
 * A scalar as PHP casts it: a number for a string is taken silently, a string that is no number is refused.
 * [lib/internal/Magento/Framework/Reflection/TypeProcessor.php setType]
 */
export function castScalar(value: unknown, type: ScalarType): string | number | boolean {
  if (typeof value === 'object' && value !== null) throw typeInvalid(value, type);
  switch (type) {
    case 'string':
      return phpText(value);
    case 'int':
      return Math.trunc(numeric(value, type));
    case 'float':
      return numeric(value, type);
    case 'boolean':
      return TRUE.test(phpText(value));
  }
}

function numeric(value: unknown, type: ScalarType): number {
  const number = typeof value === 'number' ? value : NUMERIC.test(String(value)) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw typeInvalid(value, type);
  return number;
}

/** What PHP shows of a value: the type's name for a list or map. */
const shown = (value: unknown): string => (typeof value === 'object' && value !== null ? 'array' : phpText(value));

const phpText = (value: unknown): string =>
  value === true ? '1' : value === false || value === null || value === undefined ? '' : String(value);
