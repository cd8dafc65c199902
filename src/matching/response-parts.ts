import { type Condition, compileCondition } from './condition.ts';
import type { DurationRange, Pattern } from './pattern.ts';
import type { PatternPart } from './pattern-part.ts';
import type { Subject } from './subject.ts';

/** Keys of a pattern that are known only after the response. */
export const RESPONSE_KEYS = ['status', 'message', 'category', 'body', 'duration_ms', 'fault'] as const;

/** Whether a condition is on the response, by the name of its part: `body./data/customer`. */
export const isResponsePart = ({ part }: Pick<PatternPart, 'part'>): boolean =>
  (RESPONSE_KEYS as readonly string[]).includes(part.split('.', 1)[0] ?? part);

/** Compiles the conditions on the body and the duration of a response. */
export const compileResponseParts = ({ body, duration_ms: range }: Pattern): PatternPart[] => [
  ...(body === undefined ? [] : bodyParts(body)),
  ...(range === undefined ? [] : [durationPart(range)]),
];

const bodyParts = (body: NonNullable<Pattern['body']>): PatternPart[] =>
  isExpression(body) ? [bodyTextPart(body)] : Object.entries(body).map(pointerPart);

const isExpression = (body: NonNullable<Pattern['body']>): body is { readonly match: string } => 'match' in body;

const bodyTextPart = (expected: { readonly match: string }): PatternPart => ({
  part: 'body',
  expected,
  read: ({ body }) => body,
  ...compileCondition(expected, false),
});

function pointerPart([pointer, expected]: readonly [string, Condition]): PatternPart {
  const keys = pointer.split('/').slice(1).map(unescapeKey);
  const read = ({ bodyJson }: Subject) => {
    const values = valuesAt(bodyJson, keys);
    return values.length === 1 ? values[0] : values;
  };
  return { part: `body.${pointer}`, expected, read, ...compileCondition(expected, false) };
}

/** Replaces the escapes in a segment of a JSON pointer. [RFC 6901, section 4] */
export const unescapeKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** The values at a JSON pointer, in which `*` stands for every item. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [value];
  if (value === null || typeof value !== 'object') return [];
  if (key === '*') return Object.values(value).flatMap((each) => valuesAt(each, rest));
  // An object has values of any type under its keys.
  return Object.hasOwn(value, key) ? valuesAt((value as Readonly<Record<string, unknown>>)[key], rest) : [];
}

function durationPart({ min = 0, max = Number.POSITIVE_INFINITY }: DurationRange): PatternPart {
  return {
    part: 'duration_ms',
    expected: formatRange(min, max),
    read: ({ durationMs }) => durationMs,
    literals: undefined,
    accepts: (value) => typeof value === 'number' && value >= min && value <= max,
    normalize: String,
  };
}

function formatRange(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return `${min} or more`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}
