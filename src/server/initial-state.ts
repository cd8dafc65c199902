import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createStateOfDocument,
  type DocumentOverrides,
  FixtureError,
  parseDocument,
  requireRelease,
  requireValid,
} from '../engine/initial-document.ts';
import type { SchemaExtension } from '../graphql/schema/schema-options.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { InitialState } from '../state/world.ts';

/** The fixtures and schemas with which a server starts, and options that override them. */
export interface InitialStateOptions extends DocumentOverrides {
  /** A fixture document, or the path of a file or folder of documents. Default: the fixtures of this package. */
  readonly fixtures?: FixtureDocument | string | undefined;
  /** Schema of the store: SDL, introspection JSON, a file with either, or the URL of a GraphQL endpoint. */
  readonly schema?: string | undefined;
  /** Schema extensions: files, or their contents; `schema` may be SDL or a file with it. */
  readonly extensions?: readonly (SchemaExtension | string)[] | undefined;
  /** Default: the keys of these options. */
  readonly optionNames?: OptionNames | undefined;
}

/** Whether faults of the fixtures may name fields that Magento's schema does not have. */
export const hasOwnSchema = ({ schema, extensions }: InitialStateOptions): boolean =>
  schema !== undefined || (extensions !== undefined && extensions.length > 0);

/** Names of options in error messages: keys of the programming interface, or options of the command line. */
export interface OptionNames {
  readonly fixtures: string;
  readonly schema: string;
  readonly extension: (index: number) => string;
  readonly preset: (index: number) => string;
}

/** The names of options in the programming interface. */
export const OPTION_KEYS: OptionNames = {
  fixtures: 'fixtures',
  schema: 'schema',
  extension: (index) => `extensions[${index}]`,
  preset: (index) => `presets[${index}]`,
};

/**
 * The initial state of a server's worlds.
 *
 * @throws FixtureError if the document or an option that overrides it is invalid
 */
export async function loadInitialState(options: InitialStateOptions): Promise<InitialState> {
  const { fixtures, magento, optionNames = OPTION_KEYS } = options;
  requireRelease(magento);
  return createStateOfDocument(
    await loadDocument(fixtures, hasOwnSchema(options), optionNames.fixtures),
    options,
    optionNames.preset,
  );
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
  if (typeof fixtures !== 'string') return parseDocument(fixtures, hasSchema);
  const { parseFixtures } = await import('../operations/fixture-input.ts');
  const { formatProblem, readFixtures } = await import('../fixture-files/read-fixtures.ts');
  const source = readFixtures(fixtures);
  if (source.problems.length > 0)
    throw new FixtureError(source.problems.map((problem) => formatProblem(problem, option)));
  return requireValid(
    () => parseFixtures(source.document, hasSchema),
    (problem) => formatProblem({ location: source.locationOf(problem.path), message: problem.message }),
  );
}

/** File of the journal in a folder with a saved world. */
export const SAVED_JOURNAL = 'requests.ndjson';

/** The journal that was saved with a world, if the fixtures are a folder that contains one. */
export function readSavedJournal(fixtures: InitialStateOptions['fixtures']): string | undefined {
  if (typeof fixtures !== 'string') return undefined;
  const path = join(fixtures, SAVED_JOURNAL);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * Validates a fixture file or folder.
 *
 * @throws FixtureError with every problem
 */
export async function checkFixtures(path: string): Promise<void> {
  await loadDocument(path, false);
}

/** The fixtures of this package. They are not validated at each start, because a test ensures that they are valid. */
export function defaultDocument(): FixtureDocument {
  return JSON.parse(readFileSync(packageFile('fixtures/default.json'), 'utf8')) as FixtureDocument;
}

/** The URL of a file of this package. The bundled module is one folder below its root, the source file two. */
function packageFile(path: string): URL {
  const bundled = new URL(`../${path}`, import.meta.url);
  return existsSync(bundled) ? bundled : new URL(`../../${path}`, import.meta.url);
}
