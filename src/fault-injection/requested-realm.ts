import type { Firing } from '../faults/model/evaluation.ts';
import { RequestedFault } from '../faults/model/requested-fault.ts';
import { type Realm, withRelease } from '../state/realm.ts';

/** Returns a realm with the traits of the faults that the request names in its header. The first fault has precedence. */
export function requestedRealm(realm: Realm, firings: readonly Firing[]): Realm {
  const changes = firings
    .filter(({ active }) => active instanceof RequestedFault)
    .flatMap(({ effect }) => effect.behaviour ?? []);
  if (changes.length === 0) return realm;
  return withRelease(realm, realm.release, Object.assign({}, realm.overrides, ...changes.toReversed()));
}
