import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaExtension } from '../graphql/schema/schema-options.ts';
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

/** What a server starts with, and what overrides it. */
export interface InitialStateOptions {
  /** A fixture document, or the path of a file or folder of documents. Default: the fixtures of this package. */
  readonly fixtures?: FixtureDocument | string | undefined;
  /** Schema of the store: SDL, introspection JSON, a file with either, or the URL of a GraphQL endpoint. */
  readonly schema?: string | undefined;
  /** Schema extensions: files, or their contents; `schema` may be SDL or a file with it. */
  readonly extensions?: readonly (SchemaExtension | string)[] | undefined;
  /** Magento release; overrides that of the document. */
  readonly magento?: string | undefined;
  /** Random seed; overrides that of the document. */
  readonly seed?: number | string | undefined;
  /** Presets that are active from the start, in addition to the faults of the document. */
  readonly presets?: readonly string[] | undefined;
  /** Default: the keys of these options. */
  readonly optionNames?: OptionNames | undefined;
}

/** Whether faults of the fixtures may name fields that Magento's schema does not have. */
export const hasOwnSchema = ({ schema, extensions }: InitialStateOptions): boolean =>
  schema !== undefined || (extensions !== undefined && extensions.length > 0);

/** How error messages name the options of a server: by the keys of its programming interface, or as the command line does. */
export interface OptionNames {
  readonly fixtures: string;
  readonly schema: string;
  readonly extension: (index: number) => string;
  readonly preset: (index: number) => string;
}

export const OPTION_KEYS: OptionNames = {
  fixtures: 'fixtures',
  schema: 'schema',
  extension: (index) => `extensions[${index}]`,
  preset: (index) => `presets[${index}]`,
};

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
 * The initial state of a server's worlds.
 *
 * @throws FixtureError if the document or an option that overrides it is invalid
 */
export async function loadInitialState(options: InitialStateOptions): Promise<InitialState> {
  const { fixtures, magento, seed, presets = [], optionNames = OPTION_KEYS } = options;
  if (magento !== undefined && findRelease(magento) === undefined) {
    throw new FixtureError([`magento: '${magento}' is not a known release; expected ${validReleaseNames}`]);
  }
  const document = await loadDocument(fixtures, hasOwnSchema(options), optionNames.fixtures);
  const faults = presets.length === 0 ? [] : await presetFaults(presets, optionNames);
  const merged = {
    ...document,
    ...(magento !== undefined && { magento }),
    ...(seed !== undefined && { seed }),
    ...(faults.length > 0 && { faults: [...(document.faults ?? []), ...faults] }),
  };
  return createInitialState(merged, (text) => parseTime(text, Date.now()) ?? 0);
}

/**
 * Reads and validates a fixture document; default: the fixtures of this package.
 *
 * @throws FixtureError if it is invalid
 */
export async function loadDocument(
  fixtures: FixtureDocument | string | undefined,
  hasSchema = false,
  option?: string,
): Promise<FixtureDocument> {
  if (fixtures === undefined) return defaultDocument();
  const { parseFixtures } = await import('../operations/fixture-input.ts');
  if (typeof fixtures !== 'string')
    return requireValid(
      () => parseFixtures(fixtures, hasSchema),
      ({ path, message }) => `${formatPath(['fixtures', ...path])}: ${message}`,
    );
  const { formatProblem, readFixtures } = await import('../fixture-files/read-fixtures.ts');
  const source = readFixtures(fixtures);
  if (source.problems.length > 0)
    throw new FixtureError(source.problems.map((problem) => formatProblem(problem, option)));
  return requireValid(
    () => parseFixtures(source.document, hasSchema),
    (problem) => formatProblem({ location: source.locationOf(problem.path), message: problem.message }),
  );
}

async function presetFaults(
  presets: readonly string[],
  names: OptionNames,
): Promise<NonNullable<FixtureDocument['faults']>> {
  const { parseFixtures } = await import('../operations/fixture-input.ts');
  const document = requireValid(
    () => parseFixtures({ faults: presets.map((preset) => ({ preset })) }),
    ({ path, message }) => `${names.preset(Number(path[1]))}: ${message}`,
  );
  return document.faults ?? [];
}

/** File of the journal in a folder with a saved world. */
export const SAVED_JOURNAL = 'requests.ndjson';

/** The journal that was saved with a world, if the fixtures are a folder that contains one. */
export function readSavedJournal(fixtures: InitialStateOptions['fixtures']): string | undefined {
  if (typeof fixtures !== 'string') return undefined;
  const path = join(fixtures, SAVED_JOURNAL);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function requireValid(validate: () => FixtureDocument, format: (problem: DocumentProblem) => string): FixtureDocument {
  try {
    return validate();
  } catch (error) {
    if (error instanceof InvalidDocument) throw new FixtureError(error.problems.map(format));
    throw error;
  }
}

/** @throws FixtureError with every problem of a file or folder */
export async function checkFixtures(path: string): Promise<void> {
  await loadDocument(path, false);
}

/** The fixtures of this package. A test ensures that they are valid, so that they are not validated at each start. */
export function defaultDocument(): FixtureDocument {
  return JSON.parse(readFileSync(packageFile('fixtures/default.json'), 'utf8')) as FixtureDocument;
}

/** A file of this package. The bundled module lies one folder below its root, the source file two. */
function packageFile(path: string): URL {
  const bundled = new URL(`../${path}`, import.meta.url);
  return existsSync(bundled) ? bundled : new URL(`../../${path}`, import.meta.url);
}
