import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';

/** Adds the faults of accounts to their accounts in a document; those of accounts that it does not have to its own faults. */
export function withAccountFaults(document: FixtureDocument, faults: readonly FaultFixture[]): FixtureDocument {
  if (faults.length === 0) return document;
  const { customers = [], admins = [] } = document;
  const placed = new Set<FaultFixture>();
  const take = (type: 'customer' | 'admin', name: string): { faults: FaultFixture[] } | undefined => {
    const own = faults.filter((fault) => !placed.has(fault) && fault.when?.[type] === name);
    for (const fault of own) placed.add(fault);
    return own.length === 0 ? undefined : { faults: own.map((fault) => withoutAccount(fault, type)) };
  };
  return {
    ...document,
    customers: customers.map((customer) => ({ ...customer, ...take('customer', customer.email) })),
    admins: admins.map((admin) => ({ ...admin, ...take('admin', admin.username) })),
    faults: [...(document.faults ?? []), ...faults.filter((fault) => !placed.has(fault))],
  };
}

function withoutAccount(fault: FaultFixture, type: 'customer' | 'admin'): FaultFixture {
  const { [type]: _, ...when } = fault.when ?? {};
  const { when: __, ...others } = fault;
  return Object.keys(when).length === 0 ? others : { ...others, when };
}
