import type { AccountFaults, FaultFixture } from '../wire/fault-schema.ts';
import type { FixtureDocument } from './document/document.ts';

/** The document's faults, and those of its accounts, each narrowed to its account. */
export function seedFaults({ faults = [], customers = [], admins = [] }: FixtureDocument): FaultFixture[] {
  return [
    ...faults,
    ...customers.flatMap(({ email, faults: own = [] }) => faultsOfAccount('customer', email, own)),
    ...admins.flatMap(({ username, faults: own = [] }) => faultsOfAccount('admin', username, own)),
  ];
}

/** Faults as an account has them: about nobody else, and named after it unless they have a name. */
export const faultsOfAccount = (type: 'customer' | 'admin', name: string, faults: AccountFaults): FaultFixture[] =>
  faults.map((each, index) => {
    const fault = typeof each === 'string' ? { preset: each } : each;
    const id = index === 0 ? name : `${name}-${index + 1}`;
    return { id, ...fault, when: { ...fault.when, [type]: name } };
  });
