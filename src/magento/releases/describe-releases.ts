import { compareReleases, parseRelease, RELEASE_NAMES } from './release.ts';

const lineOf = (name: string): string => name.replace(/-p\d+$/, '');

/**
 * The first releases that have something: the oldest release without a gap after it, and the patches of older lines to which
 * it was back-ported.
 *
 * @param has whether a release has it
 */
export function firstReleases(has: (release: string) => boolean): readonly string[] {
  const firsts: string[] = [];
  let isInherited = false;
  for (const line of new Set(RELEASE_NAMES.map(lineOf))) {
    const patches = RELEASE_NAMES.filter((name) => lineOf(name) === line);
    const first = patches.find(has);
    if (first !== undefined && !(isInherited && first === line)) firsts.push(first);
    isInherited = first === line && has(patches.at(-1) ?? line);
  }
  return firsts;
}

/** Names in words: `2.4.6, 2.4.7 and 2.4.8`. */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/**
 * Releases in words, three or more that follow each other in `all` as a range: `2.4.0 to 2.4.6-p1 and 2.4.8`.
 *
 * @param all the releases that are compared, in order
 */
export function describeReleases(names: readonly string[], all: readonly string[]): string {
  if (names.length === all.length && all.length > 2) return `all ${all.length} releases`;
  const runs: string[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run && all.indexOf(name) === all.indexOf(run.at(-1) ?? '') + 1) run.push(name);
    else runs.push([name]);
  }
  return joinNames(runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]} to ${run.at(-1)}`])));
}

/** The known release that is closest to the name of an unknown one: the newest one before it. `undefined` for any other text. */
export function closestRelease(name: string): string | undefined {
  const [, text] = /^v?(\d+(?:\.\d+){1,2}(?:-?p\d+)?)$/.exec(name) ?? [];
  if (text === undefined) return undefined;
  const wanted = parseRelease(text);
  if (Number(text.split('.')[0]) > 2) return RELEASE_NAMES.at(-1);
  return RELEASE_NAMES.findLast((each) => compareReleases(parseRelease(each), wanted) <= 0) ?? RELEASE_NAMES[0];
}
