/** What a case expects of a value: equal scalars, maps by subset, lists item by item, or a matcher such as `{ $match: … }`. */
export type Expected = unknown;

type Test = (wanted: unknown, got: unknown) => boolean;

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const matchers: Readonly<Record<string, Test>> = {
  $any: (_, got) => got !== undefined && got !== null,
  $absent: (_, got) => got === undefined,
  $type: (wanted, got) => got !== undefined && kindOf(got) === wanted,
  $match: (wanted, got) => typeof got === 'string' && new RegExp(String(wanted)).test(got),
  $length: (wanted, got) => (typeof got === 'string' || Array.isArray(got)) && got.length === wanted,
  $exact: (wanted, got) => JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(got)),
  $contains: (wanted, got) =>
    typeof got === 'string'
      ? got.includes(String(wanted))
      : Array.isArray(got) && got.some((item) => differences(wanted, item).length === 0),
  $not: (wanted, got) => differences(wanted, got).length > 0,
  $oneOf: (wanted, got) => Array.isArray(wanted) && wanted.some((each) => differences(each, got).length === 0),
};

/** Where a value is not what is expected, a line each; none when it is. */
export function differences(wanted: Expected, got: unknown, at = ''): string[] {
  const differs = [`${at || '/'}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got) ?? 'nothing'}`];
  if (isMap(wanted)) {
    const [name, ...others] = Object.keys(wanted);
    if (name?.startsWith('$') && others.length === 0) return matcherOf(name)(wanted[name], got) ? [] : differs;
    return isMap(got)
      ? Object.keys(wanted).flatMap((key) => differences(wanted[key], got[key], `${at}/${key}`))
      : differs;
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got) || got.length !== wanted.length) return differs;
    return wanted.flatMap((item, index) => differences(item, got[index], `${at}/${index}`));
  }
  return Object.is(wanted, got) ? [] : differs;
}

function matcherOf(name: string): Test {
  const matcher = matchers[name];
  if (matcher === undefined) throw new Error(`there is no matcher ${name}`);
  return matcher;
}

const isMap = (value: unknown): value is Record<string, unknown> => kindOf(value) === 'object';

/** Maps with their keys in one order, so that equal ones have one text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
