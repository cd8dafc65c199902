import type { AccountFaults, FaultFixture } from '../../fault-schema/fault-schema.ts';
import type { FixtureDocument } from '../document/fixture-document.ts';

/** The faults of the document and of its accounts. Those of an account match only requests of that account. */
export const seedFaults = (document: FixtureDocument): FaultFixture[] => [
  ...(document.faults ?? []),
  ...seedAccountFaults(document),
];

/** The faults of the accounts of a document. */
export function seedAccountFaults({ faults = [], customers = [], admins = [] }: FixtureDocument): FaultFixture[] {
  const accountFaults = [
    ...customers.flatMap(({ email, faults: own }) => (own ? faultsOfAccount('customer', email, own) : [])),
    ...admins.flatMap(({ username, faults: own }) => (own ? faultsOfAccount('admin', username, own) : [])),
  ];
  return withUniqueIds(accountFaults, new Set(faults.flatMap(({ id }) => id ?? [])));
}

/** Adds a number to repeated ids: the same name can have an account in each website, and an admin account. */
function withUniqueIds(faults: readonly FaultFixture[], usedIds: Set<string>): FaultFixture[] {
  return faults.map((fault) => {
    let id = fault.id ?? '';
    for (let number = 2; usedIds.has(id); number += 1) id = `${fault.id}-${number}`;
    usedIds.add(id);
    return { ...fault, id };
  });
}

/** The faults of one account. The id of a fault without one is derived from the name of the account. */
export const faultsOfAccount = (type: 'customer' | 'admin', name: string, faults: AccountFaults): FaultFixture[] =>
  faults.map((each, index) => {
    const fault = typeof each === 'string' ? { preset: each } : each;
    const id = index === 0 ? faultIdOf(name) : `${faultIdOf(name)}-${index + 1}`;
    return { id, ...fault, when: { ...fault.when, [type]: name } };
  });

/** Replaces the characters of a name that fault ids cannot contain. */
const faultIdOf = (name: string): string =>
  name
    .replace(/^\W/, 'account$&')
    .replace(/[^\w.@-]/g, '-')
    .slice(0, 120);
