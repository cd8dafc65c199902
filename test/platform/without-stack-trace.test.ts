import { expect, test } from 'vitest';
import { Refusal } from '../../src/magento/phrases/refusal.ts';
import { withoutStackTrace } from '../../src/platform/without-stack-trace.ts';

const framesOf = ({ stack = '' }: Error) => stack.split('\n').filter((line) => line.trimStart().startsWith('at '));

test('creates an error without a stack trace, and leaves those of other errors', () => {
  expect(framesOf(withoutStackTrace(() => new Error('refused')))).toEqual([]);
  expect(framesOf(new Error('bug')).length).toBeGreaterThan(0);
});

test('keeps the stack traces of other errors when the creation fails', () => {
  expect(() =>
    withoutStackTrace(() => {
      throw new TypeError('bug');
    }),
  ).toThrow('bug');
  expect(framesOf(new Error('bug')).length).toBeGreaterThan(0);
});

test('creates refusals without a stack trace, and keeps those of other errors', () => {
  expect(new Refusal('signInIncorrect').stack).toBe('');
  expect(framesOf(new Error('bug')).length).toBeGreaterThan(0);
});
