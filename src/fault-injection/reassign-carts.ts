import type { ActiveFault } from '../faults/model/active-fault.ts';
import type { Realm } from '../state/realm.ts';
import type { Cart, Carts } from '../state/tables/carts.ts';
import type { StateContext } from './apply-account-effect.ts';
import { addUndoEntry, type UndoEntry } from './undo-log.ts';

/**
 * Gives the carts that a request names, and the active carts of its customer, to another owner: those of a customer become
 * carts of a guest, those of a guest become carts of a customer. Carts that were created after the fault stay.
 */
export function reassignCarts({ sandbox: { realm }, subject, caller }: StateContext, fault: ActiveFault): void {
  const { carts } = realm.world;
  const customerId = caller.identity.type === 'customer' ? caller.identity.id : null;
  const named = stringsIn(subject.variables).flatMap((id) => carts.find(id) ?? []);
  const active = customerId === null ? [] : carts.ofCustomer(customerId);
  for (const before of new Set([...named, ...active])) {
    const isLater = (before.number ?? 0) > fault.createdAt.lastCartNumber;
    const owner = customerId === null ? findOtherOwner(realm) : null;
    if (isLater || before.customerId !== customerId || owner === undefined) continue;
    addUndoEntry(fault, { type: 'cart', before, after: carts.put({ ...before, customerId: owner }) });
  }
}

/** Returns a cart to its owner, as an inactive one if the owner has created another cart. */
export function revertCart(carts: Carts, { before, after }: Extract<UndoEntry, { type: 'cart' }>): void {
  if (carts.find(before.id) !== after) return;
  const others = before.customerId === null ? [] : carts.ofCustomer(before.customerId);
  const isReplaced = others.some(({ store }) => store === before.store);
  carts.put(isReplaced ? { ...before, is_active: false } : before);
}

/** The first customer without an active cart, or the first customer if all have one. */
function findOtherOwner({ world: { customers, carts } }: Realm): Cart['customerId'] | undefined {
  let first: number | undefined;
  for (const id of customers.ids()) {
    if (carts.ofCustomer(id).length === 0) return id;
    first ??= id;
  }
  return first;
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsIn);
};
