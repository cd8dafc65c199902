/** The expectation of a value: a scalar (equal), an object (subset), an array (item by item), or a matcher such as `{ $match: … }`. */
export type Expected = unknown;

type Matcher = (expected: unknown, actual: unknown) => boolean;

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const matchers: Readonly<Record<string, Matcher>> = {
  $any: (_, actual) => actual !== undefined && actual !== null,
  $absent: (_, actual) => actual === undefined,
  $type: (expected, actual) => actual !== undefined && typeOf(actual) === expected,
  $match: (expected, actual) => typeof actual === 'string' && new RegExp(String(expected)).test(actual),
  $length: (expected, actual) => (typeof actual === 'string' || Array.isArray(actual)) && actual.length === expected,
  $exact: (expected, actual) => JSON.stringify(sortKeys(expected)) === JSON.stringify(sortKeys(actual)),
  $contains: (expected, actual) =>
    typeof actual === 'string'
      ? actual.includes(String(expected))
      : Array.isArray(actual) && actual.some((item) => differences(expected, item).length === 0),
  $not: (expected, actual) => differences(expected, actual).length > 0,
  $oneOf: (expected, actual) =>
    Array.isArray(expected) && expected.some((each) => differences(each, actual).length === 0),
};

/** The differences between a value and its expectation, one line each. */
export function differences(expected: Expected, actual: unknown, at = ''): string[] {
  const differs = [`${at || '/'}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual) ?? 'undefined'}`];
  if (isObject(expected)) {
    const [name, ...others] = Object.keys(expected);
    if (name?.startsWith('$') && others.length === 0) return matcherOf(name)(expected[name], actual) ? [] : differs;
    return isObject(actual)
      ? Object.keys(expected).flatMap((key) => differences(expected[key], actual[key], `${at}/${key}`))
      : differs;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differs;
    return expected.flatMap((item, index) => differences(item, actual[index], `${at}/${index}`));
  }
  return Object.is(expected, actual) ? [] : differs;
}

function matcherOf(name: string): Matcher {
  const matcher = matchers[name];
  if (matcher === undefined) throw new Error(`unknown matcher ${name}`);
  return matcher;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';

/** A value with the keys of its objects sorted, so that equal values have the same JSON. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}
