import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { SchemaExtension, SchemaOptions } from '../graphql/resolvers/schema-options.ts';
import { pullSchema } from '../graphql/schema/introspect-endpoint.ts';
import { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { Release } from '../magento/releases/release.ts';
import { SchemaError } from '../platform/schema-error.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { FixtureError } from './initial-state.ts';

/**
 * The schemas of a server whose store is not plain Magento, built at once.
 *
 * @param onConflict told of each field whose shape is another than Magento's
 * @throws BadFixtures when one cannot be read, is no schema, or does not fit
 */
export async function loadStoreSchemas(
  {
    schema,
    extensions = [],
  }: { schema?: string | undefined; extensions?: readonly (SchemaExtension | string)[] | undefined },
  release: Release,
  onConflict: (conflict: string) => void,
): Promise<StoreSchemas> {
  try {
    const options: SchemaOptions = {
      ...(schema !== undefined && { own: await textOf(schema) }),
      extensions: await Promise.all(
        extensions.map((each) => (typeof each === 'string' ? readExtension(each) : withText(each))),
      ),
    };
    const schemas = new StoreSchemas(options);
    for (const conflict of await schemas.prepare(release)) onConflict(conflict);
    return schemas;
  } catch (error) {
    throw asBadFixtures(error);
  }
}

/**
 * The schema of a GraphQL endpoint as SDL.
 *
 * @throws BadFixtures when it cannot be reached, or does not tell
 */
export async function saveSchema(url: string): Promise<string> {
  try {
    return await pullSchema(url);
  } catch (error) {
    throw asBadFixtures(error);
  }
}

const asBadFixtures = (error: unknown): unknown =>
  error instanceof SchemaError ? new FixtureError(error.lines.map((line) => `schema: ${line}`)) : error;

/** A file of SDL, or a YAML or JSON document `{ schema, mocks }` whose `schema` is found from where it lies. */
async function readExtension(path: string): Promise<SchemaExtension> {
  if (/\.(graphqls?|gql)$/.test(path)) return { schema: await textOf(path) };
  const [{ formatProblem, readFixtures }, { readExtensionDocument }] = await Promise.all([
    import('../fixture-files/read-fixtures.ts'),
    import('../state/document/extension-document.ts'),
  ]);
  const { document, problems, placeOf } = readFixtures(path);
  if (problems.length > 0) throw new FixtureError(problems.map(formatProblem));
  try {
    const { schema, mocks } = readExtensionDocument(document);
    return { ...(schema !== undefined && { schema: await textOf(beside(path, schema)) }), mocks };
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    throw new FixtureError(
      error.problems.map(({ path: at, message }) => formatProblem({ place: placeOf(at), message })),
    );
  }
}

const beside = (path: string, schema: string): string =>
  schema.includes('{') || /^https?:/.test(schema) ? schema : resolve(dirname(path), schema);

async function withText(extension: SchemaExtension): Promise<SchemaExtension> {
  return extension.schema === undefined ? extension : { ...extension, schema: await textOf(extension.schema) };
}

/** A text that has braces is a schema itself. */
async function textOf(source: string): Promise<string> {
  if (source.includes('{')) return source;
  if (/^https?:\/\//.test(source)) return pullSchema(source);
  try {
    return await readFile(source, 'utf8');
  } catch {
    throw new SchemaError([`there is no file '${source}'`]);
  }
}
