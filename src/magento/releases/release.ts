/** A Magento release taken apart: `2.4.6-p1` is 2, 4, 6 and patch 1. */
export interface Release {
  readonly name: string;
  readonly order: readonly [minor: number, patch: number, security: number];
}

/** Every release from 2.3.1 on, oldest first, with its newest security patch. [Adobe Commerce release notes] */
const lastPatchOf: Readonly<Record<string, number>> = {
  '2.3.1': 0,
  '2.3.2': 2,
  '2.3.3': 1,
  '2.3.4': 2,
  '2.3.5': 2,
  '2.3.6': 1,
  '2.3.7': 4,
  '2.4.0': 1,
  '2.4.1': 1,
  '2.4.2': 2,
  '2.4.3': 3,
  '2.4.4': 18,
  '2.4.5': 17,
  '2.4.6': 15,
  '2.4.7': 10,
  '2.4.8': 5,
  '2.4.9': 0,
};

const RELEASE = /^(\d+\.\d+\.\d+)(?:-p([1-9]\d?))?$/;

const LINE = /^\d+\.\d+$/;

/** The newest release of a line such as `2.4`, with its newest patch; nothing where there is no such line. */
function newestOf(line: string): string | undefined {
  const name = Object.keys(lastPatchOf).findLast((each) => each.startsWith(`${line}.`));
  const patch = name === undefined ? undefined : lastPatchOf[name];
  return patch ? `${name}-p${patch}` : name;
}

const lines = [...new Set(Object.keys(lastPatchOf).map((name) => name.slice(0, name.lastIndexOf('.'))))];

export const NEWEST_RELEASE = newestOf(lines.at(-1) ?? '') ?? '';

/**
 * A release by its name: `2.4.6`, `2.4.6-p1`, or `2.3` and `2.4` for the newest of their line.
 * Nothing for what is no release or newer than the newest known here.
 */
export function findRelease(name: string): Release | undefined {
  const newest = LINE.test(name) ? newestOf(name) : undefined;
  if (newest !== undefined) return releaseText(newest);
  const match = RELEASE.exec(name);
  const last = match?.[1] === undefined ? undefined : lastPatchOf[match[1]];
  return last === undefined || Number(match?.[2] ?? 0) > last ? undefined : releaseText(name);
}

/** Takes apart the text of a release that is known to be one. */
export function releaseText(name: string): Release {
  const [, minor = 0, patch = 0, security = 0] = (name.match(/\d+/g) ?? []).map(Number);
  return { name, order: [minor, patch, security] };
}

/** Below 0 when `a` is older than `b`, 0 when they are the same. */
export function compareReleases(a: Release, b: Release): number {
  return a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2];
}

/** What can be named, for messages. */
export const releasesInWords = `2.3.1 to ${NEWEST_RELEASE}, with their patches (2.4.6-p1), or ${lines.join(' and ')}`;
