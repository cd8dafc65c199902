import { expect, test } from 'vitest';
import { viewOptionsOf } from '../../src/operations/view-options.ts';
import { createSandbox } from './create-sandbox.ts';

const redact = (sandbox: ReturnType<typeof createSandbox>, showSecrets?: boolean) =>
  viewOptionsOf(sandbox, showSecrets).redactionToken('secret');

test('a secret is masked by a token that is the same within a world and differs between worlds', () => {
  const [one, other] = [createSandbox({ seed: 'one' }), createSandbox({ seed: 'other' })];
  expect(redact(one)).toMatch(/^\[masked [0-9a-f]{8}\]$/);
  expect(redact(one)).toBe(redact(one));
  expect(redact(one)).not.toBe(redact(other));
});

test('a secret is shown on request', () => {
  expect(redact(createSandbox(), true)).toBe('secret');
});
