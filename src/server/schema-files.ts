import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LRUCache } from 'lru-cache';
import { FixtureError } from '../engine/initial-document.ts';
import { fetchSchema } from '../graphql/schema/fetch-schema.ts';
import type { SchemaExtension, SchemaOptions } from '../graphql/schema/schema-options.ts';
import { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import { SchemaError } from '../platform/schema-error.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { InitialState } from '../state/world.ts';
import { OPTION_KEYS, type OptionNames } from './initial-state.ts';

/** The schema of a store and schema extensions, each as a file, a URL or a string. */
interface SchemaFiles {
  schema?: string | undefined;
  extensions?: readonly (SchemaExtension | string)[] | undefined;
  optionNames?: Pick<OptionNames, 'schema' | 'extension'> | undefined;
}

/**
 * Loads the schemas of a store that extends Magento's.
 *
 * @param onConflict called for each field whose type differs from Magento's
 * @throws FixtureError if a schema cannot be read, is not valid, or conflicts with the others
 */
export const loadStoreSchemas = (
  files: SchemaFiles,
  { release, edition }: Pick<InitialState, 'release' | 'edition'>,
  onConflict: (conflict: string) => void,
): Promise<StoreSchemas> =>
  readSchemas(files, async (options) => {
    const schemas = sharedSchemas(options);
    for (const conflict of await schemas.prepare(release, edition)) onConflict(conflict);
    return schemas;
  });

/** Maximum number of schemas that mocks of one process share. */
const MAX_SHARED_SCHEMAS = 20;

/** Schemas by the hash of their SDL, so that mocks of one store build them once. They are freed when memory is needed. */
const known = new LRUCache<string, WeakRef<StoreSchemas>>({ max: MAX_SHARED_SCHEMAS });

/** Schemas whose extensions have functions or values of their own are not shared. */
function sharedSchemas(options: SchemaOptions): StoreSchemas {
  const { storeSchema, extensions = [] } = options;
  if (extensions.some(({ mocks, resolvers }) => mocks !== undefined || resolvers !== undefined))
    return new StoreSchemas(options);
  const sdl = [storeSchema ?? null, ...extensions.map(({ schema }) => schema ?? null)];
  const hash = createHash('sha256').update(JSON.stringify(sdl)).digest('hex');
  const schemas = known.get(hash)?.deref() ?? new StoreSchemas(options);
  known.set(hash, new WeakRef(schemas));
  return schemas;
}

/**
 * Reads the files of a store's schema and of extensions, and passes them to a function.
 *
 * @throws FixtureError if a schema cannot be read or is not valid, or if `use` throws a SchemaError
 */
export async function readSchemas<Result>(
  { schema, extensions = [], optionNames = OPTION_KEYS }: SchemaFiles,
  use: (options: SchemaOptions) => Result | Promise<Result>,
): Promise<Result> {
  const schemaOption = schema === undefined ? optionNames.extension(0) : optionNames.schema;
  try {
    return await use({
      ...(schema !== undefined && { storeSchema: await readSchema(schema) }),
      extensions: await Promise.all(extensions.map(loadExtension)),
    });
  } catch (error) {
    throw toFixtureError(error, (index) => (index === undefined ? schemaOption : optionNames.extension(index)));
  }
}

/**
 * Fetches the schema of a GraphQL endpoint as SDL.
 *
 * @throws FixtureError if it cannot be reached or does not allow introspection
 */
export async function saveSchema(url: string): Promise<string> {
  try {
    return await fetchSchema(url);
  } catch (error) {
    throw toFixtureError(error, () => 'schema');
  }
}

/** Converts a SchemaError to a FixtureError that names the option of each problem. */
const toFixtureError = (error: unknown, option: (extension: number | undefined) => string): unknown =>
  error instanceof SchemaError
    ? new FixtureError(error.lines.map((line) => `${option(error.extension)}: ${line}`))
    : error;

async function loadExtension(extension: SchemaExtension | string, index: number): Promise<SchemaExtension> {
  try {
    return await (typeof extension === 'string' ? readExtension(extension) : withSchema(extension));
  } catch (error) {
    throw error instanceof SchemaError ? new SchemaError(error.lines, index) : error;
  }
}

/** A file of SDL, or a YAML or JSON document `{ schema, mocks }`, in which `schema` is relative to the document. */
async function readExtension(path: string): Promise<SchemaExtension> {
  if (!existsSync(path)) throw cannotRead(path);
  if (/\.(graphqls?|gql)$/.test(path)) return { schema: await readSchema(path) };
  const { formatProblem, readFixtures } = await import('../fixture-files/read-fixtures.ts');
  const { readExtensionDocument } = await import('../state/document/extension-document.ts');
  const { document, problems, locationOf } = readFixtures(path);
  // The name of the option precedes the lines of a SchemaError.
  if (problems.some(({ location }) => !('line' in location)))
    throw new SchemaError(problems.map((problem) => formatProblem(problem)));
  if (problems.length > 0) throw new FixtureError(problems.map((problem) => formatProblem(problem)));
  try {
    const { schema, mocks } = readExtensionDocument(document);
    return { ...(schema !== undefined && { schema: await readSchema(resolveSchemaPath(path, schema)) }), mocks };
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    throw new FixtureError(
      error.problems.map(({ path: at, message }) => formatProblem({ location: locationOf(at), message })),
    );
  }
}

const resolveSchemaPath = (path: string, schema: string): string =>
  schema.includes('{') || /^https?:/.test(schema) ? schema : resolve(dirname(path), schema);

async function withSchema(extension: SchemaExtension): Promise<SchemaExtension> {
  return extension.schema === undefined ? extension : { ...extension, schema: await readSchema(extension.schema) };
}

/** A string with braces is a schema itself; any other is a URL or the path of a file. */
async function readSchema(source: string): Promise<string> {
  if (source.includes('{')) return source;
  if (/^https?:\/\//.test(source)) return fetchSchema(source);
  try {
    return await readFile(source, 'utf8');
  } catch {
    throw cannotRead(source);
  }
}

const cannotRead = (path: string): SchemaError => new SchemaError([`cannot read the file '${path}'`]);
