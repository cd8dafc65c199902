import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';

/** Adds the faults of accounts to a document: to their accounts, or to its `faults` if it does not have the account. */
export function withAccountFaults(document: FixtureDocument, faults: readonly FaultFixture[]): FixtureDocument {
  if (faults.length === 0) return document;
  const { customers = [], admins = [] } = document;
  const added = new Set<FaultFixture>();
  const faultsOf = (type: 'customer' | 'admin', name: string): { faults: FaultFixture[] } | undefined => {
    const own = faults.filter((fault) => !added.has(fault) && fault.when?.[type] === name);
    for (const fault of own) added.add(fault);
    return own.length === 0 ? undefined : { faults: own.map((fault) => withoutAccount(fault, type)) };
  };
  return {
    ...document,
    customers: customers.map((customer) => ({ ...customer, ...faultsOf('customer', customer.email) })),
    admins: admins.map((admin) => ({ ...admin, ...faultsOf('admin', admin.username) })),
    faults: [...(document.faults ?? []), ...faults.filter((fault) => !added.has(fault))],
  };
}

/** A fault in the `faults` of an account does not name the account. */
function withoutAccount(fault: FaultFixture, type: 'customer' | 'admin'): FaultFixture {
  const { [type]: _, ...when } = fault.when ?? {};
  const { when: __, ...others } = fault;
  return Object.keys(when).length === 0 ? others : { ...others, when };
}
