import { expect, test } from 'vitest';
import { fixtureDocumentSchema } from '../../../src/state/document/fixture-document.ts';
import { valueProblems } from '../../../src/state/document/value-problems.ts';

const pathsOf = (value: unknown) => valueProblems(fixtureDocumentSchema, value).map(({ path }) => path);

test.each([
  ['{"a": {"__proto__": 1}}', [['a', '__proto__']]],
  ['{"a": [{}, {"constructor": 1}], "prototype": 2}', [['prototype'], ['a', 1, 'constructor']]],
  ['{"http": {"body": {"constructor": 1}}}', []],
  ['{"body": {"constructor": 1}}', [['body', 'constructor']]],
  ['null', []],
])('finds the reserved names in %s', (json, paths) => {
  expect(valueProblems(fixtureDocumentSchema, JSON.parse(json))).toEqual(
    paths.map((path) => ({ path, message: 'is a reserved name' })),
  );
});

test.each<[unknown, (string | number)[][]]>([
  [[], [[]]],
  [{ faults: [{ when: [] }] }, [['faults', 0, 'when']]],
  [{ faults: [{ when: { headers: ['a: b'] } }] }, [['faults', 0, 'when', 'headers']]],
  [{ customers: [{}, []] }, [['customers', 1]]],
  [{ customers: [], faults: [{ then: [] }] }, []],
])('finds the arrays in %j where objects belong', (value, paths) => {
  expect(pathsOf(value)).toEqual(paths);
});

test('finds values that JSON does not have, in the body of a response too', () => {
  const body = { at: new Date(0), fails: { toJSON: () => JSON.parse('') } };
  expect(valueProblems(fixtureDocumentSchema, { a: 1n, b: Symbol('x'), http: { body: [() => 1] } })).toEqual([
    { path: ['http', 'body', 0], message: 'expected a JSON value, got a function' },
    { path: ['b'], message: 'expected a JSON value, got a symbol' },
    { path: ['a'], message: 'expected a JSON value, got a bigint' },
  ]);
  expect(pathsOf({ http: { body } })).toEqual([['http', 'body', 'fails']]);
});

test('finds objects that contain themselves, and accepts an object that is used twice', () => {
  const value: Record<string, unknown> = { a: {} };
  value['b'] = value['a'];
  expect(pathsOf(value)).toEqual([]);
  value['self'] = [value];
  expect(valueProblems(fixtureDocumentSchema, value)).toEqual([{ path: ['self', 0], message: 'contains itself' }]);
});

test('refuses values that are nested too deeply', () => {
  const nested = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`);
  expect(valueProblems(undefined, { a: nested })).toMatchObject([{ message: 'is nested more than 512 levels deep' }]);
});

test.each([
  [512, 0],
  [513, 1],
])('an object with %d levels of arrays has %d problems', (depth, count) => {
  const nested = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
  expect(valueProblems(undefined, { a: nested })).toHaveLength(count);
});
