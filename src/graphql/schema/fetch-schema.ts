import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { isAnyError } from '../../platform/errors.ts';
import { SchemaError } from '../../platform/schema-error.ts';

/**
 * Fetches the schema of a GraphQL endpoint by introspection.
 *
 * @param timeout in milliseconds, for the whole response
 * @returns SDL
 * @throws SchemaError when the endpoint cannot be reached, or does not permit introspection
 */
export async function fetchSchema(url: string, timeout = DEFAULT_TIMEOUT): Promise<string> {
  const response = await introspect(url, timeout);
  const [error] = Array.isArray(response?.errors) ? response.errors : [];
  if (!response?.data?.__schema)
    throw cannotFetch(url, error?.message ?? "the response to the introspection query has no '__schema'");
  try {
    return `${printSchema(buildClientSchema(response.data))}\n`;
  } catch (reason) {
    throw cannotFetch(url, `the schema is not valid: ${(reason as Error).message}`);
  }
}

const cannotFetch = (url: string, reason: string): SchemaError =>
  new SchemaError([`cannot fetch the schema of ${url}: ${reason}`]);

/** The response to an introspection query, if the endpoint supports it. */
type IntrospectionResponse = {
  readonly data?: IntrospectionQuery | null;
  readonly errors?: readonly ({ readonly message?: string } | null)[];
} | null;

/** Default time limit for the whole response, in milliseconds. */
const DEFAULT_TIMEOUT = 30_000;

/** Maximum size of the response. The largest schemas of real stores have 5 million bytes. */
const MAX_BYTES = 100_000_000;

async function introspect(url: string, timeout: number): Promise<IntrospectionResponse> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
      signal: AbortSignal.timeout(timeout),
    });
    return JSON.parse(await readBody(response)) as IntrospectionResponse;
  } catch (error) {
    throw cannotFetch(url, isAnyError(error) && isAnyError(error.cause) ? error.cause.message : String(error));
  }
}

async function readBody({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new Error(`the response has more than ${MAX_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
