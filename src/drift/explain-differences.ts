import { findRelease, parseRelease, RELEASE_NAMES } from '../magento/releases/release.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { candidateChanges } from './candidate-changes.ts';
import type { Difference } from './compare-responses.ts';
import { applyChange, applyChanges, type DocumentChange, isSameChange } from './document-change.ts';
import { knownCauses } from './known-causes.ts';
import type { WorldReads } from './record-reads.ts';

/** What would make the double answer as the store. */
export interface DriftExplanation {
  /** Changes of the fixtures that together remove the differences, or the most of them. */
  readonly changes: readonly DocumentChange[];
  /** Single changes that do the same as the first one. */
  readonly alternatives: readonly DocumentChange[];
  /** Releases of which the double answers as the store; searched for only if nothing else explains all. */
  readonly releases: readonly string[];
  /** Causes outside of Magento, and settings that the double does not have. */
  readonly causes: readonly string[];
  /** The differences that remain with the changes. */
  readonly remaining: readonly Difference[];
}

/** Plays the scenario against the double with another document, and compares it with the store. */
export type Replay = (document: FixtureDocument, reads?: WorldReads) => Promise<readonly Difference[]>;

/** More changes than these together are a coincidence. */
const MAX_CHANGES = 4;

/**
 * Searches for the changes of the document with which the double answers a scenario as the store.
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
  const sufficient = await sufficientChanges(replay, document, known);
  if (sufficient !== undefined)
    return { changes: sufficient, alternatives: [], releases: [], causes: [], remaining: [] };
  const changes: DocumentChange[] = [];
  let alternatives: readonly DocumentChange[] = [];
  let remaining = differences;
  while (remaining.length > 0 && changes.length < MAX_CHANGES) {
    const best = await bestChanges(replay, applyChanges(document, changes), remaining, known);
    const [first, ...others] = best.changes;
    if (first === undefined) break;
    if (changes.length === 0) alternatives = others;
    changes.push(first);
    remaining = best.remaining;
  }
  const causes = knownCauses(remaining);
  const isExplained = remaining.length === 0 || causes.length > 0;
  return {
    changes,
    alternatives: changes.length === 1 ? alternatives : [],
    releases: isExplained ? [] : await matchingReleases(replay, document),
    causes,
    remaining,
  };
}

/** The fewest of the changes that together remove all differences; `undefined` if all of them do not. */
async function sufficientChanges(
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

interface Best {
  /** The single changes that remove the most differences. */
  readonly changes: readonly DocumentChange[];
  readonly remaining: readonly Difference[];
}

async function bestChanges(
  replay: Replay,
  document: FixtureDocument,
  differences: readonly Difference[],
  known: readonly DocumentChange[],
): Promise<Best> {
  const release = findRelease(document.magento ?? '');
  if (release === undefined) return { changes: [], remaining: differences };
  const reads: WorldReads = { traits: new Set(), paths: new Set() };
  await replay(document, reads);
  const candidates = candidateChanges(reads, differences, document, release);
  const isKnown = (change: DocumentChange) => known.some((each) => isSameChange(each, change));
  candidates.sort((one, other) => Number(isKnown(other)) - Number(isKnown(one)));
  let best: Best = { changes: [], remaining: differences };
  for (const change of candidates) {
    const remaining = await replayIfValid(replay, applyChange(document, change));
    if (remaining === undefined || remaining.length >= differences.length) continue;
    if (remaining.length < best.remaining.length) best = { changes: [change], remaining };
    else if (remaining.length === best.remaining.length) best = { ...best, changes: [...best.changes, change] };
    if (best.remaining.length === 0 && isKnown(change)) break;
  }
  return best;
}

/** @returns `undefined` for a document that is not valid, such as with a value that a setting does not accept */
async function replayIfValid(replay: Replay, document: FixtureDocument): Promise<readonly Difference[] | undefined> {
  try {
    return await replay(document);
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined;
    throw error;
  }
}

/** The newest patch of each release: a scenario that differs between patches has a trait that does. */
const NEWEST_PATCHES = RELEASE_NAMES.filter((name, index) => {
  const [next] = (RELEASE_NAMES[index + 1] ?? '').split('-');
  return next !== name.split('-')[0];
});

async function matchingReleases(replay: Replay, document: FixtureDocument): Promise<string[]> {
  const found: string[] = [];
  const [minor] = parseRelease(document.magento ?? '').order;
  for (const magento of NEWEST_PATCHES.filter((name) => parseRelease(name).order[0] === minor)) {
    const remaining = await replayIfValid(replay, { ...document, magento });
    if (remaining?.length === 0) found.push(magento);
  }
  return found;
}
