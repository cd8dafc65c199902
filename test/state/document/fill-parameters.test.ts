import { expect, test } from 'vitest';
import type { DocumentProblem } from '../../../src/state/document/document-problems.ts';
import { fillParameters, hasPlaceholders } from '../../../src/state/document/fill-parameters.ts';

/** A placeholder, as a document has it. */
const at = (name: string): string => `$\{${name}}`;
const PARAMETERS = { id: 7, email: 'mara@example.com', address: { city: 'Austin' }, empty: null };
const fill = (value: unknown, parameters: Readonly<Record<string, unknown>> = PARAMETERS) => {
  const problems: DocumentProblem[] = [];
  return { value: fillParameters(value, parameters, problems), problems };
};

test.each([
  [at('id'), 7],
  [at('address'), { city: 'Austin' }],
  [at('empty'), null],
  [`order ${at('id')} of ${at('email')}`, 'order 7 of mara@example.com'],
  [`to ${at('address')}`, 'to {"city":"Austin"}'],
  [at(''), at('')],
  ['$id', '$id'],
  [{ a: [at('id'), 1, null, true] }, { a: [7, 1, null, true] }],
])('fills %j: %j', (value, filled) => {
  expect(fill(value)).toEqual({ value: filled, problems: [] });
});

test.each([
  [at('emial'), PARAMETERS, "needs the parameter 'emial'; did you mean 'email'?"],
  [at('id'), {}, "needs the parameter 'id', and 'params' has none"],
  [at('toString'), { id: 1 }, "needs the parameter 'toString'; valid: id"],
])('reports that %j is not a parameter of %j', (placeholder, parameters, message) => {
  const { value, problems } = fill({ customers: [{ email: placeholder }] }, parameters);
  expect(value).toEqual({ customers: [{ email: '' }] });
  expect(problems).toEqual([{ path: ['customers', 0, 'email'], message }]);
});

test.each([
  [at('id'), true],
  [{ a: [`x ${at('id')}`] }, true],
  [at(''), false],
  [7, false],
  [undefined, false],
])('knows whether %j has placeholders: %j', (value, has) => {
  expect(hasPlaceholders(value)).toBe(has);
});
