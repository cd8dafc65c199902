import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { SchemaError } from '../../platform/schema-error.ts';

/**
 * The schema of a GraphQL endpoint as SDL.
 *
 * @param longest milliseconds that it may take altogether
 * @throws BadSchema when it cannot be reached, or does not tell
 */
export async function pullSchema(url: string, longest = LONGEST): Promise<string> {
  const answer = await ask(url, longest);
  const [error] = Array.isArray(answer?.errors) ? answer.errors : [];
  if (!answer?.data?.__schema)
    throw new SchemaError([`${url} does not tell its schema${error?.message ? `: ${error.message}` : ''}`]);
  try {
    return `${printSchema(buildClientSchema(answer.data))}\n`;
  } catch (reason) {
    throw new SchemaError([`${url} tells a schema that is none (${(reason as Error).message})`]);
  }
}

/** What an endpoint may answer, whatever it is. */
type Answer = {
  readonly data?: IntrospectionQuery | null;
  readonly errors?: readonly ({ readonly message?: string } | null)[];
} | null;

/** Milliseconds that an endpoint may take altogether. */
const LONGEST = 30_000;

/** The largest schemas of real stores take 5 million bytes. */
const MOST_BYTES = 100_000_000;

async function ask(url: string, longest: number): Promise<Answer> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
      signal: AbortSignal.timeout(longest),
    });
    return JSON.parse(await textOf(reply)) as Answer;
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new SchemaError([`${url} does not answer GraphQL (${reason})`]);
  }
}

async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
