import { expect, test } from 'vitest';
import { deletePaymentToken } from '../../../src/domain/accounts/payment-tokens.ts';
import { createRealm, customerOf, refusalOf } from '../create-realm.ts';

const card = (public_hash: string) =>
  ({ public_hash, payment_method_code: 'braintree', type: 'card', details: '{}' }) as const;
const createCustomer = () => {
  const payment_tokens = [card('a'), card('b')];
  const realm = createRealm({
    customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', payment_tokens }],
  });
  return { realm, hashes: () => customerOf(realm).payment_tokens?.map(({ public_hash }) => public_hash) };
};

test('deletes one stored payment method', () => {
  const { realm, hashes } = createCustomer();
  expect(deletePaymentToken(realm, customerOf(realm), 'a')).toBe(true);
  expect(hashes()).toEqual(['b']);
});

test('refuses a hash that the customer does not have', () => {
  const { realm, hashes } = createCustomer();
  expect(refusalOf(() => deletePaymentToken(realm, customerOf(realm), 'c'))).toEqual(['paymentTokenNotFound', ['c']]);
  expect(hashes()).toEqual(['a', 'b']);
});
