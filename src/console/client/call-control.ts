import { controlBase } from './addresses.ts';
import { controlHeaders, needsControlToken } from './entered-token.ts';

/** A validation problem of a call: the path of the invalid value, and the reason. */
export interface ProblemEntry {
  readonly path: string;
  readonly message: string;
}

/** An error that a view shows: a refused call, an unreachable server, or invalid input. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly status: number;
  readonly problems: readonly ProblemEntry[];

  constructor(message: string, status = 0, problems: readonly ProblemEntry[] = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

/** Message for a server that cannot be reached, or a connection that a fault ends. */
export const NO_ANSWER = 'The server does not answer.';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Calls the control API.
 *
 * @param path below `/__mock/`, without a slash at its beginning
 * @returns the body of the response; `undefined` when there is none
 * @throws CallError when the call is refused or the server is not reached
 */
export async function callControl<Result>(method: Method, path: string, body?: unknown): Promise<Result> {
  const response = await send(method, path, body);
  if (response.status === 401) needsControlToken.value = true;
  const text = await response.text();
  const value: unknown = text === '' ? undefined : parse(text);
  if (!response.ok) throw toControlError(response.status, value);
  // The shapes of responses are those of the OpenAPI document.
  return value as Result;
}

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  const headers = { ...controlHeaders(), ...(body !== undefined && { 'content-type': 'application/json' }) };
  try {
    return await fetch(new URL(path, controlBase), {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new CallError(NO_ANSWER);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function toControlError(status: number, value: unknown): CallError {
  const { detail, title, message, errors } = Object(value) as {
    detail?: string;
    title?: string;
    message?: string;
    errors?: readonly ProblemEntry[];
  };
  return new CallError(detail ?? message ?? title ?? `Status ${status}`, status, errors);
}

/** Reads the items of a response of the control API. */
export const listItems = async <Item>(path: string): Promise<readonly Item[]> =>
  (await callControl<{ readonly items: readonly Item[] }>('GET', path)).items;
