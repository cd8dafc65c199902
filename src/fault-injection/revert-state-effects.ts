import type { ActiveFault } from '../faults/model/active-fault.ts';
import type { ConfigValue } from '../magento/config/config-path.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { type Realm, withRelease } from '../state/realm.ts';
import { revertCart } from './reassign-carts.ts';
import { getUndoLog, removeUndoEntries, type UndoEntry } from './undo-log.ts';

/**
 * Reverts the changes of faults, the last change first. A value that was changed again since then is not reverted.
 *
 * @param scope `settings` for a fault that has ended, whose changes of accounts stay; `all` for a fault that was removed
 */
export function revertStateEffects(
  sandbox: Sandbox,
  faults: readonly ActiveFault[],
  scope: 'all' | 'settings' = 'all',
): void {
  const isReverted = scope === 'all' ? () => true : isSetting;
  for (const fault of faults.toReversed()) {
    for (const entry of removeUndoEntries(fault, isReverted).toReversed()) revertEntry(sandbox, entry);
  }
}

const isSetting = ({ type }: UndoEntry): boolean => type === 'config' || type === 'behaviour' || type === 'clock';

/** Reverts the changed settings in a snapshot, since the faults in the snapshot change them again in the new world. */
export function withoutChangedSettings(
  document: FixtureDocument,
  faults: readonly ActiveFault[],
  { clock }: Realm,
): FixtureDocument {
  const config: Record<string, ConfigValue> = { ...document.config };
  const behaviour: Record<string, string | undefined> = { ...document.behaviour };
  let now = clock.now();
  for (const entry of faults.flatMap(getUndoLog).toReversed()) {
    if (entry.type === 'clock') now -= entry.skewMs;
    else if (entry.type === 'config' && config[entry.path] === entry.after) restore(config, entry.path, entry.before);
    else if (entry.type === 'behaviour' && behaviour[entry.trait] === entry.after)
      restore(behaviour, entry.trait, entry.before);
  }
  return { ...document, config, behaviour, clock: { ...document.clock, now: clock.isoString(now) } };
}

/** The realm of a sandbox with the traits that it has without its faults. */
export function realmWithoutFaults({ realm, faults }: Sandbox): Realm {
  const entries = faults.all.flatMap(getUndoLog).filter((entry) => entry.type === 'behaviour');
  if (entries.length === 0) return realm;
  const overrides: Record<string, string | undefined> = { ...realm.overrides };
  for (const { trait, before, after } of entries.toReversed())
    if (overrides[trait] === after) restore(overrides, trait, before);
  return withRelease(realm, realm.release, overrides);
}

function restore<Value>(values: Record<string, Value>, key: string, before: Value | undefined): void {
  if (before === undefined) delete values[key];
  else values[key] = before;
}

function revertEntry(sandbox: Sandbox, entry: UndoEntry): void {
  const { realm } = sandbox;
  const { config, customers, admins, loginFailures } = realm.world;
  switch (entry.type) {
    case 'config':
      if (config.get(entry.path) !== entry.after) return;
      if (entry.before === undefined) config.delete(entry.path);
      else config.set(entry.path, entry.before);
      return;
    case 'behaviour': {
      const overrides: Record<string, string | undefined> = { ...realm.overrides };
      if (overrides[entry.trait] !== entry.after) return;
      restore(overrides, entry.trait, entry.before);
      sandbox.realm = withRelease(realm, realm.release, overrides);
      return;
    }
    case 'clock':
      realm.clock.advance(-entry.skewMs);
      return;
    case 'customer':
      if (customers.get(entry.before.id) === entry.after) customers.put(entry.before);
      return;
    case 'admin':
      if (admins.get(entry.before.id) === entry.after) admins.put(entry.before);
      return;
    case 'cart':
      revertCart(realm.world.carts, entry);
      return;
    case 'throttle': {
      const { type, name } = entry.after;
      const now = realm.clock.now();
      if (loginFailures.find(type, name, now) !== entry.after) return;
      if (entry.before === undefined) loginFailures.delete(type, name);
      else loginFailures.put(entry.before, now);
      return;
    }
    default:
      entry satisfies never;
  }
}
