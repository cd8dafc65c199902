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

/** A world with what it needs to run: the first argument of every core function. */
export interface Realm {
  readonly world: World;
  /** The catalog while a campaign is active; absent: the catalog of the world. */
  readonly staged?: Pick<World, 'products' | 'categories'>;
  readonly release: Release;
  readonly edition: Edition;
  readonly overrides: BehaviourChange;
  readonly behaviour: Behaviour;
  /** How messages are worded. */
  readonly wording: Wording;
  /** Defaults of configuration paths that differ from the newest release's. */
  readonly defaults: ReleaseDefaults;
  readonly clock: Clock;
  readonly random: Random;
  readonly digest: Digest;
}

/** The same realm with another Magento release and the same world. */
export function withRelease(realm: Realm, release: Release, overrides: BehaviourChange): Realm {
  return { ...realm, ...releaseFacts(release, overrides) };
}

/** What follows from the Magento release. */
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

/** Whether content staging is available; only Adobe Commerce has the module. */
export const hasStaging = ({ edition, world }: Realm): boolean =>
  world.modules.get('Magento_Staging') ?? edition === 'commerce';

/** Whether the two-factor module is installed and enabled. A fault that installs it enables it too. */
export const hasTwoFactor = ({ behaviour, overrides, world }: Realm): boolean =>
  behaviour.two_factor === 'module' &&
  (overrides.two_factor === 'module' || world.modules.get('Magento_TwoFactorAuth') !== false);
