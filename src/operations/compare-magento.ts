import { type ConfigPathDefinition, type ConfigValue, defaultIn, hasPath } from '../magento/config/config-path.ts';
import { configPaths } from '../magento/config/config-paths.ts';
import { TRAITS, traits } from '../magento/releases/behaviour.ts';
import { findRelease, type Release, validReleaseNames } from '../magento/releases/release.ts';
import { behaviourOf } from '../magento/releases/release-behaviour.ts';
import type { TraitDefinition } from '../magento/releases/trait.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';

/** A trait whose value differs between two releases. */
export interface TraitDifference {
  readonly trait: string;
  /** The behaviour that the trait controls. */
  readonly description: string;
  /** Meaning of the value in the first release. */
  readonly from: string;
  /** Meaning of the value in the second release. */
  readonly to: string;
  readonly source: string;
}

/** A configuration path whose default differs; `null` in a release that does not have it. */
export interface DefaultDifference {
  readonly path: string;
  readonly from: ConfigValue;
  readonly to: ConfigValue;
}

/** The differences between two Magento releases. */
export interface MagentoDifferences {
  readonly from: string;
  readonly to: string;
  readonly traits: readonly TraitDifference[];
  readonly config: readonly DefaultDifference[];
}

/**
 * Compares the traits and the configuration defaults of two Magento releases.
 *
 * @param from default: the release of the world
 * @throws InvalidDocument when a release is unknown
 */
export function compareMagento({ realm }: Sandbox, to: string, from: string = realm.release.name): MagentoDifferences {
  const [first, second] = [requireRelease('from', from), requireRelease('to', to)];
  return {
    from: first.name,
    to: second.name,
    traits: differentTraits(first, second),
    config: Object.entries<ConfigPathDefinition>(configPaths)
      .map(([path, definition]) => ({ path, from: valueIn(first, definition), to: valueIn(second, definition) }))
      .filter((row) => row.from !== row.to),
  };
}

function differentTraits(first: Release, second: Release): TraitDifference[] {
  const [before, after] = [behaviourOf(first), behaviourOf(second)];
  return TRAITS.filter((trait) => before[trait] !== after[trait]).map((trait) => {
    const { description, values, source }: TraitDefinition = traits[trait];
    return { trait, description, from: values[before[trait]] ?? '', to: values[after[trait]] ?? '', source };
  });
}

const valueIn = (release: Release, definition: ConfigPathDefinition): ConfigValue =>
  hasPath(release, definition) ? defaultIn(release, definition) : null;

function requireRelease(parameter: string, name: string): Release {
  const release = findRelease(name);
  if (release !== undefined) return release;
  throw new InvalidDocument([
    { path: [parameter], message: `'${name}' is not a known release; expected ${validReleaseNames}` },
  ]);
}
