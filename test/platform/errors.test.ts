import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Conflict, ControlError, isAnyError, NotFound, Unavailable } from '../../src/platform/errors.ts';

test.each([
  ['an error', new TypeError('x'), true],
  ['an error of another realm', runInNewContext('new TypeError("x")'), true],
  ['an aborted operation', new DOMException('x', 'AbortError'), true],
  ['an object with the properties of an error', { name: 'Error', message: 'x' }, false],
  ['a string', 'Error: x', false],
  ['undefined', undefined, false],
])('knows whether %s is an error', (_, value, isError) => {
  expect(isAnyError(value)).toBe(isError);
});

test.each([
  [NotFound, 'NotFound'],
  [Conflict, 'Conflict'],
  [Unavailable, 'Unavailable'],
  [ControlError, 'ControlError'],
])('%o is printed with its name', (ErrorType, name) => {
  expect(String(new ErrorType('the reason'))).toBe(`${name}: the reason`);
});
