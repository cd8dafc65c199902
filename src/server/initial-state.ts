import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRelease, releasesInWords } from '../magento/releases/release.ts';
import { readTime } from '../platform/clock.ts';
import { InvalidDocument, type Problem } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { seedBlueprint } from '../state/seed/seed-initial-state.ts';
import type { InitialState } from '../state/world.ts';

/** What a server starts from, and what may be said over it. */
export interface StartOptions {
  /** A document, or the path of a file or folder of documents; the default world when left out. */
  readonly fixtures?: FixtureDocument | string | undefined;
  /** Magento release, over the document's own. */
  readonly magento?: string | undefined;
  /** Seed of chance, over the document's own. */
  readonly seed?: number | string | undefined;
  /** Presets that are on from the start, beside the document's faults. */
  readonly presets?: readonly string[] | undefined;
}

/** Fixtures that do not hold: every fault in a line of its own, with its place. */
export class FixtureError extends Error {
  override readonly name = 'BadFixtures';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/**
 * The world that a server starts with.
 *
 * @throws BadFixtures when the document, or what is said over it, does not hold
 */
export async function loadInitialState({ fixtures, magento, seed, presets = [] }: StartOptions): Promise<InitialState> {
  if (magento !== undefined && findRelease(magento) === undefined) {
    throw new FixtureError([`magento: '${magento}' is no release known here (${releasesInWords})`]);
  }
  const document = await readDocument(fixtures);
  const on = presets.length === 0 ? [] : await presetFaults(presets);
  const said = {
    ...document,
    ...(magento !== undefined && { magento }),
    ...(seed !== undefined && { seed }),
    ...(on.length > 0 && { faults: [...(document.faults ?? []), ...on] }),
  };
  return seedBlueprint(said, (text) => readTime(text, Date.now()) ?? 0);
}

async function readDocument(fixtures: FixtureDocument | string | undefined): Promise<FixtureDocument> {
  if (fixtures === undefined) return defaultDocument();
  const { readDocument: readWhole } = await import('../operations/fixture-input.ts');
  if (typeof fixtures !== 'string')
    return validated(
      () => readWhole(fixtures),
      ({ path, message }) => `fixtures.${path}: ${message}`,
    );
  const { formatProblem, readFixtures } = await import('../fixture-files/read-fixtures.ts');
  const source = readFixtures(fixtures);
  if (source.problems.length > 0) throw new FixtureError(source.problems.map(formatProblem));
  return validated(
    () => readWhole(source.document),
    (problem) => formatProblem({ place: source.placeOf(problem.path), message: problem.message }),
  );
}

async function presetFaults(presets: readonly string[]) {
  const { problemsAt } = await import('../operations/fixture-input.ts');
  const problems = problemsAt(presets);
  if (problems.length > 0) throw new FixtureError(problems.map(({ message }) => `preset: ${message}`));
  return presets.map((preset) => ({ preset }));
}

/** Beside a kept world: its journal. */
export const KEPT_JOURNAL = 'requests.ndjson';

/** The journal that was kept with a world, where the fixtures are a folder that holds one. */
export function readKeptJournal(fixtures: StartOptions['fixtures']): string | undefined {
  if (typeof fixtures !== 'string') return undefined;
  const path = join(fixtures, KEPT_JOURNAL);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function validated(validate: () => FixtureDocument, tell: (problem: Problem) => string): FixtureDocument {
  try {
    return validate();
  } catch (error) {
    if (error instanceof InvalidDocument) throw new FixtureError(error.problems.map(tell));
    throw error;
  }
}

/** @throws BadFixtures with every fault of a file or folder */
export async function checkFixtures(path: string): Promise<void> {
  await readDocument(path);
}

/** The default world, as it is shipped. A test holds it valid, so that nothing need be checked at start. */
export function defaultDocument(): FixtureDocument {
  return JSON.parse(readFileSync(new URL('../../fixtures/default.json', import.meta.url), 'utf8')) as FixtureDocument;
}
