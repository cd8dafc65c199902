import { type Behaviour, type BehaviourChange, TRAITS, traits } from './behaviour.ts';
import type { Release } from './release.ts';
import { lastInRange } from './since.ts';
import type { TraitDefinition } from './trait.ts';

const behaviours = new Map<string, Behaviour>();

/** The behaviour of a release, with single traits overridden. */
export function behaviourOf(release: Release, overrides: BehaviourChange = {}): Behaviour {
  const behaviour = releaseBehaviour(release);
  const overridden = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return overridden.length === 0 ? behaviour : { ...behaviour, ...Object.fromEntries(overridden) };
}

/** Resolved once for each release. */
function releaseBehaviour(release: Release): Behaviour {
  const known = behaviours.get(release.name);
  if (known) return known;
  const behaviour = resolve(release);
  behaviours.set(release.name, behaviour);
  return behaviour;
}

function resolve(release: Release): Behaviour;
function resolve(release: Release): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    TRAITS.map((name) => {
      const { releases }: TraitDefinition = traits[name];
      return [name, lastInRange(release, releases)?.value];
    }),
  );
}
