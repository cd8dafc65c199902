import { expect, test } from 'vitest';
import { SchemaError } from '../../src/platform/schema-error.ts';

test.each([
  [['a', 'b'], undefined],
  [['a'], 2],
])('an error of the lines %j in the extension %s', (lines, extension) => {
  const error = new SchemaError(lines, extension);
  expect([error.name, error.message, error.lines, error.extension]).toEqual([
    'SchemaError',
    lines.join('\n'),
    lines,
    extension,
  ]);
});
