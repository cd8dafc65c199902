import { expect, test } from 'vitest';
import { formatPath, InvalidDocument } from '../../../src/state/document/document-problems.ts';

test.each([
  [[], ''],
  [['customers', 3, 'email'], 'customers[3].email'],
  [[0, 'a'], '[0].a'],
])('formats the path %j as %j', (path, text) => {
  expect(formatPath(path)).toBe(text);
});

test('reports each problem in a line', () => {
  const problems = [
    { path: ['a', 0], message: 'is missing' },
    { path: [], message: 'is empty' },
  ];
  expect(new InvalidDocument(problems).message).toBe('a[0]: is missing\nis empty');
});

test('reports 100 problems, and the number of the others', () => {
  const problems = Array.from({ length: 103 }, (_, index) => ({ path: [index], message: 'x' }));
  const { message, problems: reported } = new InvalidDocument(problems);
  expect(reported).toHaveLength(101);
  expect(message).toMatch(/\[99\]: x\n3 more problems$/);
});
