import { compareReleases, parseRelease, type Release } from './release.ts';

/**
 * The first release of something: one release, or one for each release line (`2.4.4-p12`, `2.4.5-p11`, `2.4.6-p9`, `2.4.7`),
 * since changes are back-ported to older lines as patches.
 */
export type Since = string | readonly string[];

/** Releases that have something: from `since` on, and no longer from `until` on. Without either: every release. */
export interface ReleaseRange {
  readonly since?: Since;
  readonly until?: Since;
}

/**
 * Whether a release is `since` or newer. The entry of the release's own line decides; without one, every entry of an
 * earlier line of its series (2.3 or 2.4) applies; without one in the series, every entry of an older series.
 */
export function isSince(release: Release, since: Since): boolean {
  const entries = (typeof since === 'string' ? [since] : since).map(parseOnce);
  const ownLine = entries.find((entry) => isSameLine(entry, release));
  if (ownLine) return compareReleases(ownLine, release) <= 0;
  const ownSeries = entries.filter((entry) => entry.order[0] === release.order[0]);
  const candidates = ownSeries.length > 0 ? ownSeries : entries;
  return candidates.some((entry) => compareReleases(entry, release) < 0);
}

/** Whether a range has a release. */
export const isInRange = (release: Release, { since, until }: ReleaseRange): boolean =>
  (since === undefined || isSince(release, since)) && (until === undefined || !isSince(release, until));

/** The last row that applies to a release. */
export const lastInRange = <Row extends ReleaseRange>(release: Release, rows: readonly Row[]): Row | undefined =>
  rows.findLast((row) => isInRange(release, row));

const parsed = new Map<string, Release>();

function parseOnce(name: string): Release {
  const release = parsed.get(name) ?? parseRelease(name);
  parsed.set(name, release);
  return release;
}

const isSameLine = (one: Release, other: Release): boolean =>
  one.order[0] === other.order[0] && one.order[1] === other.order[1];
