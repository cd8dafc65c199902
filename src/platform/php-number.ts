/** PHP's `is_numeric`: accepts outer white space, a sign, a decimal point and an exponent, but no hexadecimal number. */
const NUMERIC = /^[ \t\n\r\v\f]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\r\v\f]*$/;

/** PHP's setting `precision`. */
const PRECISION = 14;

/** The number that a numeric string contains; `undefined` for another string. */
export const parsePhpNumber = (text: string): number | undefined => (NUMERIC.test(text) ? Number(text) : undefined);

/** A number as PHP casts it to a string: `1.5`, `1.0E+25`. */
export function phpNumberToString(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return BigInt(value).toString();
  const rounded = Number(value.toPrecision(PRECISION));
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
  if (Number(exponent) >= -4 && Number(exponent) < PRECISION) return String(rounded);
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent}`;
}
