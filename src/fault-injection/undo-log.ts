import type { ActiveFault } from '../faults/model/active-fault.ts';
import type { ConfigValue } from '../magento/config/config-path.ts';
import type { Admin, Customer } from '../state/tables/account-rows.ts';
import type { Cart } from '../state/tables/carts.ts';
import type { ThrottleRow } from '../state/tables/login-failures.ts';

/** A change that a fault made to the world: the value before and after it. */
export type UndoEntry =
  | {
      readonly type: 'config';
      readonly path: string;
      readonly before: ConfigValue | undefined;
      readonly after: ConfigValue;
    }
  | {
      readonly type: 'behaviour';
      readonly trait: string;
      readonly before: string | undefined;
      readonly after: string;
    }
  | { readonly type: 'clock'; readonly skewMs: number }
  | { readonly type: 'customer'; readonly before: Customer; readonly after: Customer | undefined }
  | { readonly type: 'admin'; readonly before: Admin; readonly after: Admin | undefined }
  | { readonly type: 'cart'; readonly before: Cart; readonly after: Cart }
  | { readonly type: 'throttle'; readonly before: ThrottleRow | undefined; readonly after: ThrottleRow };

/** The logs are not part of `ActiveFault`, since `faults` does not import the state of the world. */
const undoLogs = new WeakMap<ActiveFault, UndoEntry[]>();

const NO_ENTRIES: readonly UndoEntry[] = [];

/** The changes of a fault that were not reverted yet, oldest first. */
export const getUndoLog = (fault: ActiveFault): readonly UndoEntry[] => undoLogs.get(fault) ?? NO_ENTRIES;

/** Records a change of a fault, so that it can be reverted. */
export function addUndoEntry(fault: ActiveFault, entry: UndoEntry): void {
  const log = undoLogs.get(fault);
  if (log === undefined) undoLogs.set(fault, [entry]);
  else log.push(entry);
}

/** Removes and returns the entries that a predicate selects. */
export function removeUndoEntries(fault: ActiveFault, isRemoved: (entry: UndoEntry) => boolean): readonly UndoEntry[] {
  const log = undoLogs.get(fault);
  if (log === undefined) return NO_ENTRIES;
  const removed = log.filter(isRemoved);
  if (removed.length === log.length) undoLogs.delete(fault);
  else if (removed.length > 0)
    undoLogs.set(
      fault,
      log.filter((entry) => !isRemoved(entry)),
    );
  return removed;
}
