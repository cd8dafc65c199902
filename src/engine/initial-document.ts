import { findRelease, validReleaseNames } from '../magento/releases/release.ts';
import { parseTime } from '../platform/clock.ts';
import {
  type DocumentProblem,
  formatPath,
  InvalidDocument,
  MAX_PROBLEMS,
} from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { createInitialState } from '../state/seed/seed-initial-state.ts';
import type { InitialState } from '../state/world.ts';

/** Values that override those of a fixture document. */
export interface DocumentOverrides {
  /** Magento release; overrides that of the document. */
  readonly magento?: string | undefined;
  /** Random seed; overrides that of the document. */
  readonly seed?: number | string | undefined;
  /** Presets that are active from the start, in addition to the faults of the document. */
  readonly presets?: readonly string[] | undefined;
}

/** The fixtures are invalid: one line for each problem, with its location. */
export class FixtureError extends Error {
  override readonly name = 'FixtureError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    const others = lines.length - MAX_PROBLEMS - 1;
    const reported = others <= 0 ? lines : [...lines.slice(0, MAX_PROBLEMS), `${others + 1} more problems`];
    super(reported.join('\n'));
    this.lines = reported;
  }
}

/**
 * Checks the name of a release.
 *
 * @throws FixtureError if the release is unknown
 */
export function requireRelease(magento: string | undefined): void {
  if (magento !== undefined && findRelease(magento) === undefined)
    throw new FixtureError([`magento: '${magento}' is not a known release; expected ${validReleaseNames}`]);
}

/**
 * Creates the initial state of a valid document.
 *
 * @param nameOfPreset returns the name of a preset of the overrides for error messages
 * @throws FixtureError if an override is invalid
 */
export async function createStateOfDocument(
  document: FixtureDocument,
  { magento, seed, presets = [] }: DocumentOverrides,
  nameOfPreset: (index: number) => string,
): Promise<InitialState> {
  requireRelease(magento);
  const faults = presets.length === 0 ? [] : await presetFaults(presets, nameOfPreset);
  const merged = {
    ...document,
    ...(magento !== undefined && { magento }),
    ...(seed !== undefined && { seed }),
    ...(faults.length > 0 && { faults: [...(document.faults ?? []), ...faults] }),
  };
  return createInitialState(merged, (text) => parseTime(text, Date.now()) ?? 0);
}

/**
 * Validates a fixture document.
 *
 * @param hasSchema whether faults may name fields that Magento's schema does not have
 * @throws FixtureError
 */
export async function parseDocument(fixtures: FixtureDocument, hasSchema: boolean): Promise<FixtureDocument> {
  const { parseFixtures } = await import('../operations/fixture-input.ts');
  return requireValid(
    () => parseFixtures(fixtures, hasSchema),
    ({ path, message }) => `${formatPath(['fixtures', ...path])}: ${message}`,
  );
}

async function presetFaults(
  presets: readonly string[],
  nameOfPreset: (index: number) => string,
): Promise<NonNullable<FixtureDocument['faults']>> {
  const { parseFixtures } = await import('../operations/fixture-input.ts');
  const document = requireValid(
    () => parseFixtures({ faults: presets.map((preset) => ({ preset })) }),
    ({ path, message }) => `${nameOfPreset(Number(path[1]))}: ${message}`,
  );
  return document.faults ?? [];
}

/**
 * Returns a validated document.
 *
 * @param format formats a problem in one line
 * @throws FixtureError with all problems of an invalid document
 */
export function requireValid(
  validate: () => FixtureDocument,
  format: (problem: DocumentProblem) => string,
): FixtureDocument {
  try {
    return validate();
  } catch (error) {
    if (error instanceof InvalidDocument) throw new FixtureError(error.problems.map(format));
    throw error;
  }
}
