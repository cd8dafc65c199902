import type { AccountFaults, FaultFixture } from '../../fault-schema/fault-schema.ts';
import type { FixtureDocument } from '../document/fixture-document.ts';

/** The document's faults, and those of its accounts, each narrowed to its account. */
export function seedFaults({ faults = [], customers = [], admins = [] }: FixtureDocument): FaultFixture[] {
  const ofAccounts = [
    ...customers.flatMap(({ email, faults: own = [] }) => faultsOfAccount('customer', email, own)),
    ...admins.flatMap(({ username, faults: own = [] }) => faultsOfAccount('admin', username, own)),
  ];
  return [...faults, ...withFreeIds(ofAccounts, new Set(faults.flatMap(({ id }) => id ?? [])))];
}

/** One name may have an account in each website, and be an admin's too. */
function withFreeIds(faults: readonly FaultFixture[], taken: Set<string>): FaultFixture[] {
  return faults.map((fault) => {
    let id = fault.id ?? '';
    for (let number = 2; taken.has(id); number += 1) id = `${fault.id}-${number}`;
    taken.add(id);
    return { ...fault, id };
  });
}

/** Faults as an account has them: about nobody else, and named after it unless they have a name. */
export const faultsOfAccount = (type: 'customer' | 'admin', name: string, faults: AccountFaults): FaultFixture[] =>
  faults.map((each, index) => {
    const fault = typeof each === 'string' ? { preset: each } : each;
    const id = index === 0 ? idOf(name) : `${idOf(name)}-${index + 1}`;
    return { id, ...fault, when: { ...fault.when, [type]: name } };
  });

/** A name in the letters that ids of faults have. */
const idOf = (name: string): string =>
  name
    .replace(/^\W/, 'account$&')
    .replace(/[^\w.@-]/g, '-')
    .slice(0, 120);
