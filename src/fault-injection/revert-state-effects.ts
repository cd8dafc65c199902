import type { ActiveFault } from '../faults/model/active-fault.ts';
import type { ConfigValue } from '../magento/config/config-path.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { type Realm, withRelease } from '../state/realm.ts';
import type { Admin, Customer } from '../state/tables/account-rows.ts';
import type { ThrottleRow } from '../state/tables/login-failures.ts';

/** What a fault changed, and how it was before: so that the world is as it was once the fault is gone. */
export type Undo =
  | {
      readonly of: 'config';
      readonly path: string;
      readonly was: ConfigValue | undefined;
      readonly became: ConfigValue;
    }
  | { readonly of: 'behaviour'; readonly trait: string; readonly was: string | undefined; readonly became: string }
  | { readonly of: 'clock'; readonly skewMs: number }
  | { readonly of: 'customer'; readonly was: Customer; readonly became: Customer | undefined }
  | { readonly of: 'admin'; readonly was: Admin; readonly became: Admin | undefined }
  | { readonly of: 'throttle'; readonly was: ThrottleRow | undefined; readonly became: ThrottleRow };

/**
 * Takes back what faults changed, the last first; what somebody else has changed since stays.
 *
 * @param kinds which: an account goes on as in life when its fault is used up, and is put back when the fault is taken out
 */
export function revertStateEffects(
  sandbox: Sandbox,
  faults: readonly ActiveFault[],
  kinds: 'all' | 'settings' = 'all',
): void {
  for (const { undo } of faults.toReversed()) {
    const notes = undo as Undo[];
    const isTaken = ({ of }: Undo) => kinds === 'all' || of === 'config' || of === 'behaviour' || of === 'clock';
    const taken = notes.filter(isTaken);
    for (const note of taken.toReversed()) takeBack(sandbox, note);
    const left = notes.filter((note) => !isTaken(note));
    notes.length = 0;
    for (const note of left) notes.push(note);
  }
}

/** A snapshot without the settings that faults changed: from there they change them again. */
export function withoutSettings(
  document: FixtureDocument,
  faults: readonly ActiveFault[],
  { clock }: Realm,
): FixtureDocument {
  const config: Record<string, ConfigValue> = { ...document.config };
  const behaviour: Record<string, string | undefined> = { ...document.behaviour };
  let now = clock.now();
  for (const note of faults.flatMap(({ undo }) => undo as Undo[]).toReversed()) {
    if (note.of === 'clock') now -= note.skewMs;
    else if (note.of === 'config' && config[note.path] === note.became) putBack(config, note.path, note.was);
    else if (note.of === 'behaviour' && behaviour[note.trait] === note.became) putBack(behaviour, note.trait, note.was);
  }
  return { ...document, config, behaviour, clock: { ...document.clock, now: clock.isoText(now) } };
}

function putBack<Value>(map: Record<string, Value>, key: string, was: Value | undefined): void {
  if (was === undefined) delete map[key];
  else map[key] = was;
}

function takeBack(sandbox: Sandbox, note: Undo): void {
  const { realm } = sandbox;
  const { config, customers, loginFailures } = realm.world;
  switch (note.of) {
    case 'config':
      if (config.get(note.path) !== note.became) return;
      if (note.was === undefined) config.delete(note.path);
      else config.set(note.path, note.was);
      return;
    case 'behaviour': {
      const overrides: Record<string, string | undefined> = { ...realm.overrides };
      if (overrides[note.trait] !== note.became) return;
      if (note.was === undefined) delete overrides[note.trait];
      else overrides[note.trait] = note.was;
      sandbox.realm = withRelease(realm, realm.release, overrides);
      return;
    }
    case 'clock':
      realm.clock.advance(-note.skewMs);
      return;
    case 'customer':
      if (customers.get(note.was.id) === note.became) customers.put(note.was);
      return;
    case 'admin':
      if (realm.world.admins.get(note.was.id) === note.became) realm.world.admins.put(note.was);
      return;
    case 'throttle': {
      const { type, name } = note.became;
      const now = realm.clock.now();
      if (loginFailures.find(type, name, now) !== note.became) return;
      if (note.was === undefined) loginFailures.delete(type, name);
      else loginFailures.put(note.was, now);
      return;
    }
    default:
      note satisfies never;
  }
}
