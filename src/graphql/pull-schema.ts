import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { BadSchema } from './bad-schema.ts';

/**
 * The schema of a GraphQL endpoint as SDL.
 *
 * @throws BadSchema when it cannot be reached, or does not tell
 */
export async function pullSchema(url: string): Promise<string> {
  const answer = await ask(url);
  if (answer.data?.__schema === undefined)
    throw new BadSchema([`${url} does not tell its schema${answer.errors ? `: ${answer.errors[0]?.message}` : ''}`]);
  return `${printSchema(buildClientSchema(answer.data))}\n`;
}

interface Answer {
  readonly data?: IntrospectionQuery;
  readonly errors?: readonly { readonly message: string }[];
}

async function ask(url: string): Promise<Answer> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    return (await reply.json()) as Answer;
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new BadSchema([`${url} does not answer GraphQL (${reason})`]);
  }
}
