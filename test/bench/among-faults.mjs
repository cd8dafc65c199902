import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runRounds } from './rounds.mjs';
import { ours } from './servers.mjs';

/** As many as a world can have. */
const FAULTS = 1_000;
const JOB = 'graphql-token';

/** Compares sign-ins in a world with faults, none of which matches, with those in a world without faults. */
export async function measureAmongFaults(rounds, onProgress) {
  const folder = mkdtempSync(join(tmpdir(), 'magento-auth-mock-bench-'));
  try {
    const contestants = [
      contestant('without faults', join(folder, 'without.json'), []),
      contestant(
        `with ${FAULTS} faults`,
        join(folder, 'among.json'),
        Array.from({ length: FAULTS }, (_, index) => createFault(index)),
      ),
    ];
    return { ...(await runRounds(JOB, contestants, rounds, onProgress)), title: 'among faults' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function contestant(name, file, faults) {
  const customer = { email: 'customer@example.com', password: 'password', firstname: 'Veronica', lastname: 'Costello' };
  writeFileSync(file, JSON.stringify({ customers: [customer], faults }));
  return { ...ours, name, args: [...ours.args, '--fixtures', file] };
}

/** Conditions of every kind, as in a large test suite. */
const conditions = [
  (index) => ({ operation: 'generateCustomerToken', customer: `customer-${index}@example.com` }),
  (index) => ({ customer: `customer-${index}@example.com`, token: 'live' }),
  (index) => ({ admin: `admin-${index}` }),
  (index) => ({ headers: { 'x-test': `test ${index}` } }),
  (index) => ({ variables: { e: `customer-${index}@example.com` } }),
  (index) => ({ path: `/rest/V1/orders/${index}` }),
  (index) => ({ operation: { match: `^operation${index}$` } }),
  (index) => ({ path: { match: `^/rest/V1/orders/${index}` }, method: 'GET' }),
  (index) => ({ store: `store_${index}`, identity: 'customer' }),
  (index) => ({ path: `/rest/V1/invoices/${index}`, status: 401 }),
];

const createFault = (index) => ({
  id: `fault-${index}`,
  when: conditions[index % conditions.length](index),
  then: { http: { status: 503 } },
});
