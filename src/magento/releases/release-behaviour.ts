import type { Behaviour, BehaviourChange } from './behaviour.ts';
import { compareReleases, parseRelease, type Release } from './release.ts';
import { oldestBehaviour, versions } from './versions.ts';

/** The behaviour of a release: the rows up to it, folded, with single traits overridden. */
export function behaviourOf(release: Release, overrides: BehaviourChange = {}): Behaviour {
  const changes = versions
    .filter(({ since }) => compareReleases(parseRelease(since), release) <= 0)
    .map((version) => version.traits);
  const overridden = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  return Object.assign({}, oldestBehaviour, ...changes, overridden);
}
