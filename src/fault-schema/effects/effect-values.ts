import * as v from 'valibot';

/** Maximum time of a delay or a drip, in milliseconds. */
export const MAX_DELAY_MS = 600_000;

/** Schema of one of several words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, `expected one of ${words.join(', ')}`);

/** Schema of a string with 1 to 256 characters. */
export const nonEmptyString = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.maxLength(256, 'expected at most 256 characters'),
);

/** Schema of a whole number that is not less than a minimum. */
export const integerFrom = (minimum: number) =>
  v.pipe(
    v.number(),
    v.integer('expected a whole number'),
    v.minValue(minimum, `expected ${minimum} or more`),
    v.maxValue(Number.MAX_SAFE_INTEGER, `expected at most ${Number.MAX_SAFE_INTEGER}`),
  );

/** Schema of a time from 0 to `MAX_DELAY_MS`. */
export const milliseconds = v.pipe(
  v.number(),
  v.minValue(0, 'expected 0 or more'),
  v.maxValue(MAX_DELAY_MS, `expected at most ${MAX_DELAY_MS}`),
);

/** Schema of the status of a final response. */
export const httpStatus = v.pipe(integerFrom(200), v.maxValue(599, 'expected at most 599'));

/** Headers that Node can send. For any other, it would throw an error when it writes the response. */
const headerName = v.pipe(v.string(), v.regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is not a valid header name'));
const headerValue = v.pipe(v.string(), v.regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'expected one line of ASCII or Latin-1'));

/** Schema of request headers to set; `null` removes one. */
export const headerValues = v.record(headerName, v.nullable(headerValue));

/** Schema of headers to set, none of which can be removed. */
export const plainHeaders = v.record(headerName, headerValue);

/** Schema of response headers: an array sends a header several times, `null` removes it. */
export const responseHeaders = v.record(
  headerName,
  v.nullable(
    v.union(
      [headerValue, v.pipe(v.array(headerValue), v.nonEmpty('must name at least one value'))],
      'expected one line of ASCII or Latin-1, an array of them, or null',
    ),
  ),
);

/** Schema of the value of a configuration path. */
export const settingValue = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  'expected a string, a number, true, false or null',
);

/** Checks that an object has at least one value; `keys` names the valid keys. */
export const notEmpty = (keys: string) =>
  v.check(
    (value: object) => Object.values(value).some((each) => each !== undefined),
    `must name at least one of ${keys}`,
  );
