import type { Release } from '../magento/releases/release.ts';
import { behaviourOf } from '../magento/releases/release-behaviour.ts';

/**
 * Chooses the release with the fewest differences among those that a store may have; the newest of several.
 *
 * @param countDifferences returns the number of differences between the store and the mock with a release
 */
export async function chooseRelease(
  candidates: readonly Release[],
  countDifferences: (magento: string) => Promise<number>,
): Promise<string> {
  const distinct = new Map(candidates.map((release) => [keyOf(release), release]));
  const newestFirst = [...distinct.values()].toReversed();
  let best: { readonly name: string; readonly count: number } | undefined;
  for (const { name } of newestFirst) {
    const count = newestFirst.length === 1 ? 0 : await countDifferences(name);
    if (best === undefined || count < best.count) best = { name, count };
    if (count === 0) break;
  }
  if (best === undefined) throw new Error('a store has at least one candidate');
  return best.name;
}

/** The same for patches of one release with the same traits, which are not compared separately. */
const keyOf = (release: Release): string =>
  `${release.order.slice(0, 2).join('.')} ${JSON.stringify(behaviourOf(release))}`;
