import { expect, test } from 'vitest';
import { faultsOfAccount, seedFaults } from '../../../src/state/seed/seed-faults.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };

test('limits faults of an account to its requests, and names them after it', () => {
  expect(
    seedFaults({
      faults: [{ id: 'first', then: { hang: true } }],
      customers: [{ ...ana, faults: ['rate-limited', { then: { hang: true }, when: { operation: 'customer' } }] }],
      admins: [{ username: 'ada', faults: [{ id: 'own', then: { hang: true } }] }],
    }),
  ).toEqual([
    { id: 'first', then: { hang: true } },
    { id: 'ana@example.com', preset: 'rate-limited', when: { customer: 'ana@example.com' } },
    { id: 'ana@example.com-2', then: { hang: true }, when: { operation: 'customer', customer: 'ana@example.com' } },
    { id: 'own', then: { hang: true }, when: { admin: 'ada' } },
  ]);
});

test('an id that is taken gets a number', () => {
  const fault = { then: { hang: true } } as const;
  const faults = seedFaults({
    faults: [{ id: 'ana@example.com', ...fault }],
    customers: [
      { ...ana, faults: [fault] },
      { ...ana, website: 'europe', faults: [fault] },
    ],
  });
  expect(faults.map(({ id }) => id)).toEqual(['ana@example.com', 'ana@example.com-2', 'ana@example.com-3']);
});

test.each([
  ['ada', 'ada'],
  ['ada lovelace+1', 'ada-lovelace-1'],
  ['@ada', 'account@ada'],
  ['a'.repeat(130), 'a'.repeat(120)],
])('the faults of %s have the id %s', (name, id) => {
  expect(faultsOfAccount('admin', name, ['rate-limited'])[0]?.id).toBe(id);
});

test('the ids of the faults of one account are numbered from the second on', () => {
  const faults = faultsOfAccount('customer', ana.email, ['rate-limited', { id: 'own' }, 'rate-limited']);
  expect(faults.map(({ id }) => id)).toEqual(['ana@example.com', 'own', 'ana@example.com-3']);
});

test('has no faults if the document has none', () => {
  expect(seedFaults({ customers: [ana] })).toEqual([]);
});
