import { findRelease, parseRelease, RELEASE_NAMES } from '../magento/releases/release.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { listCandidateChanges } from './candidate-changes.ts';
import type { Difference } from './compare-responses.ts';
import { applyChange, applyChanges, type DocumentChange, isSameChange } from './document-change.ts';
import { findKnownCauses } from './known-causes.ts';
import type { WorldReads } from './record-reads.ts';

/** The changes that make the mock respond like the store, or other causes of the differences. */
export interface DriftExplanation {
  /** Changes of the fixtures that together remove all differences, or most of them. */
  readonly changes: readonly DocumentChange[];
  /** Single changes with the same result as the first one. */
  readonly alternatives: readonly DocumentChange[];
  /** Releases with which the mock responds like the store; tried only if nothing else explains all differences. */
  readonly releases: readonly string[];
  /** Causes outside of Magento, and settings that the mock does not have. */
  readonly causes: readonly string[];
  /** The differences that remain with the changes. */
  readonly remaining: readonly Difference[];
}

/** Runs the scenario again, against the mock with another document, and compares the responses with those of the store. */
export type Replay = (document: FixtureDocument, reads?: WorldReads) => Promise<readonly Difference[]>;

/** Maximum number of changes of an explanation. More changes would remove differences by coincidence. */
const MAX_CHANGES = 4;

/**
 * Searches for changes of the document that make the mock respond like the store in a scenario.
 *
 * @param known changes that explained other scenarios, each once, which are tried first
 */
export async function explainDifferences(
  replay: Replay,
  document: FixtureDocument,
  differences: readonly Difference[],
  known: readonly DocumentChange[],
): Promise<DriftExplanation> {
  if (differences.length === 0) return { changes: [], alternatives: [], releases: [], causes: [], remaining: [] };
  const sufficient = await findSufficientChanges(replay, document, known);
  if (sufficient !== undefined)
    return { changes: sufficient, alternatives: [], releases: [], causes: [], remaining: [] };
  const changes: DocumentChange[] = [];
  let alternatives: readonly DocumentChange[] = [];
  let remaining = differences;
  while (remaining.length > 0 && changes.length < MAX_CHANGES) {
    const best = await findBestChanges(replay, applyChanges(document, changes), remaining, known);
    const [first, ...others] = best.changes;
    if (first === undefined) break;
    if (changes.length === 0) alternatives = others;
    changes.push(first);
    remaining = best.remaining;
  }
  const causes = findKnownCauses(remaining);
  const isExplained = remaining.length === 0 || causes.length > 0;
  return {
    changes,
    alternatives: changes.length === 1 ? alternatives : [],
    releases: isExplained ? [] : await findMatchingReleases(replay, document),
    causes,
    remaining,
  };
}

/** The smallest set of the changes that removes all differences; `undefined` if the changes together do not remove them. */
async function findSufficientChanges(
  replay: Replay,
  document: FixtureDocument,
  changes: readonly DocumentChange[],
): Promise<readonly DocumentChange[] | undefined> {
  const isEnough = async (some: readonly DocumentChange[]) =>
    (await replayIfValid(replay, applyChanges(document, some)))?.length === 0;
  if (changes.length === 0 || !(await isEnough(changes))) return undefined;
  let needed = changes;
  for (const change of changes) {
    const others = needed.filter((each) => each !== change);
    if (others.length > 0 && (await isEnough(others))) needed = others;
  }
  return needed;
}

interface BestChanges {
  /** The single changes that remove the most differences. */
  readonly changes: readonly DocumentChange[];
  readonly remaining: readonly Difference[];
}

async function findBestChanges(
  replay: Replay,
  document: FixtureDocument,
  differences: readonly Difference[],
  known: readonly DocumentChange[],
): Promise<BestChanges> {
  const release = findRelease(document.magento ?? '');
  if (release === undefined) return { changes: [], remaining: differences };
  const reads: WorldReads = { traits: new Set(), paths: new Set() };
  await replay(document, reads);
  const candidates = listCandidateChanges(reads, differences, document, release);
  const isKnown = (change: DocumentChange) => known.some((each) => isSameChange(each, change));
  candidates.sort((one, other) => Number(isKnown(other)) - Number(isKnown(one)));
  let best: BestChanges = { changes: [], remaining: differences };
  for (const change of candidates) {
    const remaining = await replayIfValid(replay, applyChange(document, change));
    if (remaining === undefined || remaining.length >= differences.length) continue;
    if (remaining.length < best.remaining.length) best = { changes: [change], remaining };
    else if (remaining.length === best.remaining.length) best = { ...best, changes: [...best.changes, change] };
    if (best.remaining.length === 0 && isKnown(change)) break;
  }
  return best;
}

/** @returns `undefined` for an invalid document, for example one with a value that a setting does not accept */
async function replayIfValid(replay: Replay, document: FixtureDocument): Promise<readonly Difference[] | undefined> {
  try {
    return await replay(document);
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined;
    throw error;
  }
}

/** The newest patch of each release. Patches of a release differ only in traits, which are tried before releases. */
const NEWEST_PATCHES = RELEASE_NAMES.filter((name, index) => {
  const [next] = (RELEASE_NAMES[index + 1] ?? '').split('-');
  return next !== name.split('-')[0];
});

async function findMatchingReleases(replay: Replay, document: FixtureDocument): Promise<string[]> {
  const found: string[] = [];
  const [minor] = parseRelease(document.magento ?? '').order;
  for (const magento of NEWEST_PATCHES.filter((name) => parseRelease(name).order[0] === minor)) {
    const remaining = await replayIfValid(replay, { ...document, magento });
    if (remaining?.length === 0) found.push(magento);
  }
  return found;
}
