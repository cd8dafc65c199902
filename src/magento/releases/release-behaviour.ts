import { type Behaviour, type BehaviourChange, TRAITS, type Trait, traits } from './behaviour.ts';
import type { Evidence } from './evidence.ts';
import type { Release } from './release.ts';
import { lastInRange, type Since } from './since.ts';
import type { TraitDefinition } from './trait.ts';

const behaviours = new Map<string, Behaviour>();

/** The behaviour of a release, with single traits overridden. */
export function behaviourOf(release: Release, overrides: BehaviourChange = {}): Behaviour {
  const behaviour = releaseBehaviour(release);
  const overridden = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return overridden.length === 0 ? behaviour : { ...behaviour, ...Object.fromEntries(overridden) };
}

/** The behaviour of each release, computed once. */
function releaseBehaviour(release: Release): Behaviour {
  const cached = behaviours.get(release.name);
  if (cached) return cached;
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

/** The value of a trait in a release, and where it comes from. */
export interface TraitState {
  readonly value: string;
  /** The first release of the value, or the first one of each release line; absent for an overridden trait. */
  readonly since?: Since;
  /** How the value is known; absent for an overridden trait. */
  readonly evidence?: readonly Evidence[];
  /** The file of Magento, or the report, that establishes it. */
  readonly source: string;
}

/** All traits of a release, with single ones overridden. */
export function traitStates(release: Release, overrides: BehaviourChange): Readonly<Record<Trait, TraitState>>;
export function traitStates(release: Release, overrides: BehaviourChange): Record<string, TraitState> {
  return Object.fromEntries(TRAITS.map((name) => [name, traitState(release, traits[name], overrides[name])]));
}

function traitState(release: Release, { releases, source }: TraitDefinition, override: string | undefined): TraitState {
  if (override !== undefined) return { value: override, source };
  const row = lastInRange(release, releases);
  return row === undefined ? { value: '', source } : { ...row, source };
}
