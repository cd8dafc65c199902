import { compareReleases, parseRelease, type Release } from '../../src/magento/releases/release.ts';
import names from './releases.json' with { type: 'json' };

const releases = names.map(parseRelease);

/** The releases that the product serves and whose source was read. */
export const factReleases: readonly Release[] = releases.filter(({ name }) => name !== '2.3.0');

/** The names of the releases in ranges such as `2.3.7-p2..2.3.7-p4, 2.4.3..2.4.8-p1`. */
export function releasesIn(ranges: string): ReadonlySet<string> {
  const bounds = ranges.split(', ').map((range) => range.split('..').map(parseRelease));
  return new Set(
    factReleases
      .filter((release) => bounds.some(([first, last = first]) => first && last && isBetween(first, release, last)))
      .map(({ name }) => name),
  );
}

const isBetween = (first: Release, release: Release, last: Release): boolean =>
  compareReleases(first, release) <= 0 && compareReleases(release, last) <= 0;

/** The row whose ranges contain a release. */
export const rowOf = <Row extends { readonly releases: string }>(
  rows: readonly Row[],
  { name }: Release,
): Row | undefined => rows.find(({ releases: ranges }) => releasesIn(ranges).has(name));
