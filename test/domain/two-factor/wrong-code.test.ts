import { expect, test } from 'vitest';
import { explainWrongCode } from '../../../src/domain/two-factor/wrong-code.ts';
import { createNodeDigest } from '../../../src/platform/node-digest.ts';
import { NOW, SECOND } from '../create-realm.ts';

const digest = createNodeDigest();
const SECRET = 'JBSWY3DPEHPK3PXP';
const codeAt = (seconds: number) => digest.oneTimeCode(SECRET, NOW + seconds * SECOND);

test.each([
  ['', 'no code was sent'],
  ['12345', 'a code has six digits'],
  ['abcdef', 'a code has six digits'],
  [codeAt(-120), 'the code was valid 120 s ago'],
  [codeAt(-86_400), 'the code was valid 86400 s ago'],
  [codeAt(30), 'the code will be valid in 30 s'],
  [codeAt(90_000), 'the code was never valid for this secret'],
])('explains the code %j: %s', (code, reason) => {
  expect(explainWrongCode(digest, SECRET, code, NOW)).toBe(reason);
});
