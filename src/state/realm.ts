import type { Behaviour, BehaviourChange } from '../magento/releases/behaviour.ts';
import type { Release } from '../magento/releases/release.ts';
import { behaviourOf } from '../magento/releases/release-behaviour.ts';
import type { Clock } from '../platform/clock.ts';
import type { Digest } from '../platform/digest.ts';
import type { Random } from '../platform/random.ts';
import type { World } from './world.ts';

/** A world with what it needs to live: the first argument of every core function. */
export interface Realm {
  readonly world: World;
  /** The catalog while a campaign runs; nothing where it is the world's. */
  readonly staged?: Pick<World, 'products' | 'categories'>;
  readonly release: Release;
  readonly overrides: BehaviourChange;
  readonly behaviour: Behaviour;
  readonly clock: Clock;
  readonly random: Random;
  readonly digest: Digest;
}

/** The same realm as another Magento release; the state stays. */
export function withRelease(realm: Realm, release: Release, overrides: BehaviourChange): Realm {
  return { ...realm, release, overrides, behaviour: behaviourOf(release, overrides) };
}

/** Whether content can be staged: only Adobe Commerce has the module. */
export const hasStaging = ({ world }: Realm): boolean => world.modules.get('Magento_Staging') !== false;

/** Whether the two-factor module is there and enabled. */
export const hasTwoFactor = ({ behaviour, world }: Realm): boolean =>
  behaviour.two_factor === 'module' && world.modules.get('Magento_TwoFactorAuth') !== false;
