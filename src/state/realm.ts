import { type ReleaseDefaults, releaseDefaults } from '../magento/config/config-paths.ts';
import type { Wording } from '../magento/phrases/phrase.ts';
import type { Behaviour, BehaviourChange } from '../magento/releases/behaviour.ts';
import type { Edition } from '../magento/releases/edition.ts';
import type { Release } from '../magento/releases/release.ts';
import { behaviourOf } from '../magento/releases/release-behaviour.ts';
import type { Clock } from '../platform/clock.ts';
import type { Digest } from '../platform/digest.ts';
import type { Random } from '../platform/random.ts';
import type { World } from './world.ts';

/** A world, with the behaviour of its release, its clock, random sequence and digest. First argument of every core function. */
export interface Realm {
  readonly world: World;
  /** The catalog while a campaign is active. Default: the catalog of the world. */
  readonly staged?: Pick<World, 'products' | 'categories'>;
  readonly release: Release;
  readonly edition: Edition;
  readonly overrides: BehaviourChange;
  readonly behaviour: Behaviour;
  /** The release whose texts messages have. */
  readonly wording: Wording;
  /** Defaults of configuration paths that differ from those of the newest release. */
  readonly defaults: ReleaseDefaults;
  readonly clock: Clock;
  readonly random: Random;
  readonly digest: Digest;
}

/** A realm with the same world and another Magento release. */
export function withRelease(realm: Realm, release: Release, overrides: BehaviourChange): Realm {
  return { ...realm, ...releaseFacts(release, overrides) };
}

/** The parts of a realm that depend on the Magento release. */
export const releaseFacts = (
  release: Release,
  overrides: BehaviourChange,
): Pick<Realm, 'release' | 'overrides' | 'behaviour' | 'wording' | 'defaults'> => {
  const behaviour = behaviourOf(release, overrides);
  return {
    release,
    overrides,
    behaviour,
    wording: behaviour.message_wording === 'oldest' ? 'oldest' : release,
    defaults: releaseDefaults(release),
  };
};

/** Whether content staging is available. By default, only Adobe Commerce has the module. */
export const hasStaging = ({ edition, world }: Realm): boolean =>
  world.modules.get('Magento_Staging') ?? edition === 'commerce';

/** Whether the two-factor module is installed and enabled. A fault that installs it also enables it. */
export const hasTwoFactor = ({ behaviour, overrides, world }: Realm): boolean =>
  behaviour.two_factor === 'module' &&
  (overrides.two_factor === 'module' || world.modules.get('Magento_TwoFactorAuth') !== false);
