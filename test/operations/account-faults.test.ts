import { expect, test } from 'vitest';
import { withAccountFaults } from '../../src/operations/account-faults.ts';

const mara = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
const anna = { username: 'anna' };
const then = { delay: { ms: 5 } };
const document = { customers: [mara], admins: [anna] };

test('a fault of an account is listed with the account, without the condition that names it', () => {
  const faults = [
    { when: { customer: mara.email }, then },
    { when: { admin: 'anna', operation: 'cart' }, then },
    { when: { customer: 'gone@example.com' }, then },
    { then },
  ];
  expect(withAccountFaults(document, faults)).toEqual({
    customers: [{ ...mara, faults: [{ then }] }],
    admins: [{ ...anna, faults: [{ when: { operation: 'cart' }, then }] }],
    faults: [faults[2], faults[3]],
  });
});

test('a document without faults is unchanged', () => {
  expect(withAccountFaults(document, [])).toBe(document);
});
