import { expect, test } from 'vitest';
import { findMisspelledName, limitSuggestions, MAX_SUGGESTIONS, suggestName } from '../../src/matching/closest-name.ts';
import { validateFault } from '../../src/operations/validate-fault.ts';
import { InvalidDocument } from '../../src/state/document/document-problems.ts';
import { validateDocument } from '../../src/state/document/validate-document.ts';

const anyDistance = () => Number.POSITIVE_INFINITY;

test('suggests the closest name if it is similar enough', () => {
  expect(suggestName('hous', ['house', 'mouse'], () => 1)).toBe('house');
  expect(suggestName('hous', ['tree'], () => 1)).toBeUndefined();
  expect(suggestName('hous', [], anyDistance)).toBeUndefined();
});

test('a validation has a limited number of suggestions, and shares it with validations inside', () => {
  const suggestions = (count: number, prefix = 'name') =>
    Array.from({ length: count }, (_, i) => suggestName(`${prefix}${i}`, ['name'], anyDistance)).filter(Boolean).length;
  const inside = limitSuggestions(
    () => suggestions(MAX_SUGGESTIONS - 1) + limitSuggestions(() => suggestions(2, 'inside')),
  );
  expect(inside).toBe(MAX_SUGGESTIONS);
  expect(suggestions(MAX_SUGGESTIONS + 1)).toBe(MAX_SUGGESTIONS + 1);
});

test('types that begin with the same key do not share suggestions', () => {
  const problems = problemsOf(() => validateDocument({ reviews: [{ nicknam: 'A' }], cms_pages: [{ nicknam: 'A' }] }));
  const suggested = problems.filter(({ message }) => message.includes("did you mean 'nickname'"));
  expect(suggested.map(({ path }) => path[0])).toEqual(['reviews']);
});

test('names of which none are known do not count for the limit', () => {
  const match = limitSuggestions(() => {
    for (let index = 0; index < MAX_SUGGESTIONS; index += 1) suggestName(`name${index}`, [], anyDistance);
    return suggestName('hous', ['house'], anyDistance);
  });
  expect(match).toBe('house');
});

test('arrays of known names that differ in the last one do not share suggestions', () => {
  const search = (last: string) => suggestName('hous', ['id', 'x', last], anyDistance);
  expect(limitSuggestions(() => [search('house'), search('mouse')])).toEqual(['house', 'mouse']);
});

test('the limit ends with a validation that throws', () => {
  const fail = () => {
    throw new Error('invalid');
  };
  expect(() => limitSuggestions(fail)).toThrow('invalid');
  expect(suggestName('a', ['a'], anyDistance)).toBe('a');
});

test.each([
  ['catalog/seo/title', 'catalog/seo/titel'],
  ['abc', 'abcde'],
  ['abc', undefined, 'abcdef'],
  ['abc', undefined, 'xyz'],
])('the known name of which %s is a misspelling: %s', (name, expected, known = expected ?? '') => {
  expect(findMisspelledName(name, [known, 'a much longer name'])).toBe(expected);
});

const COUNT = MAX_SUGGESTIONS + 100;
const many = <Value>(create: (index: number) => Value): Value[] => Array.from({ length: COUNT }, (_, i) => create(i));
const customer = (index: number) => ({ email: `a${index}@b.cc`, password: 'p', firstname: 'A', lastname: 'B' });

/** Each unknown name is similar to a known one, so that each search results in a suggestion. */
test.each<[string, () => unknown]>([
  ['phrases', () => validateDocument({ faults: many((i) => ({ then: { refuse: `customerNotAuthorized${i}` } })) })],
  ['presets', () => validateDocument({ faults: many((i) => ({ preset: `relogin-same-second-dead${i}` })) })],
  ['keys', () => validateDocument({ customers: many((i) => ({ ...customer(i), [`middlename${i}`]: 'A' })) })],
  ['keys of faults', () => validateDocument({ faults: many((i) => ({ [`preset${i}`]: 'relogin-same-second-dead' })) })],
  ['keys of a fault', () => validateFault(Object.fromEntries(many((i) => [`preset${i}`, 1])))],
])('a validation that finds many unknown %s suggests names for some of them', (_, validate) => {
  const problems = problemsOf(validate);
  const suggested = problems.filter(({ message }) => message.includes('did you mean')).length;
  expect(problems.length).toBeGreaterThan(MAX_SUGGESTIONS);
  expect(suggested).toBeGreaterThan(0);
  expect(suggested).toBeLessThanOrEqual(MAX_SUGGESTIONS);
});

function problemsOf(validate: () => unknown): InvalidDocument['problems'] {
  try {
    validate();
  } catch (error) {
    if (error instanceof InvalidDocument) return error.problems;
    throw error;
  }
  return [];
}
