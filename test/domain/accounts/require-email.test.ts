import { expect, test } from 'vitest';
import { requireEmail } from '../../../src/domain/accounts/require-email.ts';
import { createRealm, refusalOf } from '../create-realm.ts';

test.each([
  ['', 'emailMustBeSpecified'],
  ['0', 'emailMustBeSpecified'],
  ['mara', 'emailIsInvalid'],
  [' ', 'emailIsInvalid'],
  ['mara@example.com', undefined],
])('the address %j: %s', (email, refusal) => {
  expect(refusalOf(() => requireEmail(createRealm(), email))?.[0]).toBe(refusal);
});
