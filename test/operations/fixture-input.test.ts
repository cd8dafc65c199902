import { expect, test } from 'vitest';
import { fixtureProblems, parseFixtures, partOfState, problemsOfState } from '../../src/operations/fixture-input.ts';
import { MAX_FAULTS } from '../../src/operations/world-faults.ts';
import { formatPath } from '../../src/state/document/document-problems.ts';
import { MARA } from './create-sandbox.ts';

const DOWN = { id: 'down', then: { http: { status: 503 } } };
/** Written in two parts, so that it is not taken for a template. */
const PLACEHOLDER = ['$', '{email}'].join('');
const problemsOf = (document: unknown) =>
  fixtureProblems(document, false).map(({ path, message }) => `${formatPath(path)}: ${message}`);

test('a valid document is returned', () => {
  const document = { customers: [{ ...MARA, faults: ['wrong-credentials'] }], faults: [DOWN] };
  expect(parseFixtures(document)).toEqual(document);
  expect(problemsOf(document)).toEqual([]);
  expect(problemsOf({})).toEqual([]);
});

test('faults of the document and of accounts are checked, with the paths of their problems', () => {
  const unknown = { preset: 'nope' };
  const problems = problemsOf({
    faults: [DOWN, unknown],
    customers: [MARA, { ...MARA, email: 'b@example.com', faults: ['nope', unknown] }],
    admins: [{ username: 'ada', faults: [unknown] }],
  });
  expect(problems.map((problem) => problem.split(':')[0]).toSorted()).toEqual([
    'admins[0].faults[0].preset',
    'customers[1].faults[0]',
    'customers[1].faults[1].preset',
    'faults[1].preset',
  ]);
});

test('an id is unique among all faults; each further one names the first', () => {
  const admins = [{ username: 'ada', faults: [DOWN] }];
  const customers = [{ ...MARA, faults: ['wrong-credentials', DOWN] }];
  expect(problemsOf({ faults: [{ ...DOWN, id: 'other' }], customers, admins })).toEqual([
    "admins[0].faults[0].id: 'down' is already the id of customers[0].faults[1]",
  ]);
  expect(problemsOf({ faults: [DOWN, DOWN, DOWN] })).toEqual([
    "faults[1].id: 'down' is already the id of faults[0]",
    "faults[2].id: 'down' is already the id of faults[0]",
  ]);
});

test('faults without an id are no duplicates', () => {
  expect(problemsOf({ faults: [{ then: DOWN.then }, { then: DOWN.then }] })).toEqual([]);
});

test('the number of faults is limited, those of accounts included', () => {
  const faults = Array.from({ length: MAX_FAULTS }, () => ({ then: DOWN.then }));
  expect(problemsOf({ faults })).toEqual([]);
  expect(problemsOf({ faults, customers: [{ ...MARA, faults: ['wrong-credentials'] }] })).toEqual([
    'faults: 1001 faults, those of accounts included; expected at most 1000',
  ]);
});

test.each([
  ['a preset', 'wrong-credentials', []],
  ['a part of a document', { customers: [MARA] }, []],
  ['an unknown preset', 'nope', [/^provider_states\.down: unknown preset 'nope'/]],
  ['an invalid part', { customers: [{ ...MARA, email: 'x' }] }, [/^provider_states\.down: customers\[0\]\.email: /]],
  ['an account that the document has', { customers: [{ ...MARA, group_id: 1 }] }, []],
  ['placeholders, which are checked when it is set up', { customers: [{ ...MARA, email: PLACEHOLDER }] }, []],
])('a provider state that sets %s is checked with the document', (_, sets, messages) => {
  const problems = problemsOf({ provider_states: { down: sets } });
  expect(problems).toEqual(messages.map((message) => expect.stringMatching(message)));
});

test('the part of a provider state is a document; a string is a preset', () => {
  expect(partOfState('wrong-credentials')).toEqual({ faults: [{ preset: 'wrong-credentials' }] });
  const sets = { customers: [MARA] };
  expect(partOfState(sets)).toBe(sets);
});

test('problems of a provider state are reported at the state', () => {
  expect(
    problemsOfState('down', [
      { path: [], message: 'expected an object' },
      { path: ['faults', 0], message: 'is missing' },
    ]),
  ).toEqual([
    { path: ['provider_states', 'down'], message: 'expected an object' },
    { path: ['provider_states', 'down'], message: 'faults[0]: is missing' },
  ]);
});
