import { expect, test } from 'vitest';
import { createRedactor } from '../../../src/journal/redaction/redact.ts';
import { redactSecret, revealSecret } from '../../../src/journal/redaction/redaction-token.ts';

test.each([
  ['secret', '[masked 00000001]'],
  ['', ''],
  ['[masked 0123abcd]', '[masked 0123abcd]'],
])('redacts %j to %j', (secret, redacted) => {
  expect(redactSecret(secret, () => '[masked 00000001]')).toBe(redacted);
});

test('shows secrets in every place when they are not redacted', () => {
  const redactor = createRedactor(revealSecret, new Set(['mine']));
  expect(redactor.header('authorization', 'Bearer secret')).toBe('Bearer secret');
  expect(redactor.query('token=secret')).toBe('token=secret');
  expect(redactor.body('{"password":"secret"}')).toEqual({ password: 'secret' });
  expect(redactor.text('password: "secret"')).toBe('password: "secret"');
});

test('redacts the names that are added', () => {
  const redactor = createRedactor(() => '[masked 00000001]', new Set(['mine']));
  expect(redactor.body('{"mine":"secret","other":"public"}')).toEqual({ mine: '[masked 00000001]', other: 'public' });
  expect(redactor.value('secret', 'mine')).toBe('[masked 00000001]');
});
