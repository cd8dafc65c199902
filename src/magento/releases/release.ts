/** A Magento release. The order of `2.4.6-p1` is 4, 6, 1. */
export interface Release {
  readonly name: string;
  readonly order: readonly [minor: number, patch: number, securityPatch: number];
}

/** The number of the newest security patch of every release from 2.3.1 on, oldest first. [Adobe Commerce release notes] */
const newestPatches: Readonly<Record<string, number>> = {
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

/** The names of all releases, oldest first. */
export const RELEASE_NAMES: readonly string[] = Object.entries(newestPatches).flatMap(([release, newest]) => [
  release,
  ...Array.from({ length: newest }, (_, index) => `${release}-p${index + 1}`),
]);

const RELEASE_NAME = /^(\d+\.\d+\.\d+)(?:-p([1-9]\d?))?$/;

const LINE_NAME = /^\d+\.\d+$/;

/** The newest release of a line such as `2.4`, with its newest patch; `undefined` for an unknown line. */
function newestOfLine(line: string): string | undefined {
  const name = Object.keys(newestPatches).findLast((release) => release.startsWith(`${line}.`));
  const patch = name === undefined ? undefined : newestPatches[name];
  return patch ? `${name}-p${patch}` : name;
}

const lines = [...new Set(Object.keys(newestPatches).map((name) => name.slice(0, name.lastIndexOf('.'))))];

/** The newest known release, and the default. */
export const NEWEST_RELEASE = newestOfLine(lines.at(-1) ?? '') ?? '';

/**
 * A release by its name: `2.4.6`, `2.4.6-p1`, or `2.3` and `2.4` for the newest of their line.
 * `undefined` for an unknown name, and for a patch newer than the newest known one.
 */
export function findRelease(name: string): Release | undefined {
  const newest = LINE_NAME.test(name) ? newestOfLine(name) : undefined;
  if (newest !== undefined) return parseRelease(newest);
  const match = RELEASE_NAME.exec(name);
  const last = match?.[1] === undefined ? undefined : newestPatches[match[1]];
  return last === undefined || Number(match?.[2] ?? 0) > last ? undefined : parseRelease(name);
}

/** Parses a valid release name. */
export function parseRelease(name: string): Release {
  const [, minor = 0, patch = 0, securityPatch = 0] = (name.match(/\d+/g) ?? []).map(Number);
  return { name, order: [minor, patch, securityPatch] };
}

/** Negative if `a` is older than `b`, 0 if they are the same. */
export function compareReleases(a: Release, b: Release): number {
  return a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2];
}

/** The valid release names, for messages. */
export const validReleaseNames = `2.3.1 to ${NEWEST_RELEASE}, with their patches (2.4.6-p1), or ${lines.join(' and ')}`;
