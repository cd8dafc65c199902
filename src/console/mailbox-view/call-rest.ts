import { CallError } from '../client/call-control.ts';
import { callStore } from '../client/call-store.ts';

/**
 * Calls a REST route of the store with the contents of an e-mail, as the page that its link opens would.
 *
 * @throws CallError with the message of the store
 */
export async function callRest(method: 'POST' | 'PUT', path: string, body: object, token?: string): Promise<void> {
  const response = await callStore(`rest/V1/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  const text = await response.text();
  throw new CallError(messageIn(text) ?? `Status ${response.status}`, response.status);
}

/** The message of a refusal; a fault can answer with anything. */
function messageIn(text: string): string | undefined {
  try {
    // `Object` gives every JSON value properties; whether it has a message is checked below.
    const { message } = Object(JSON.parse(text)) as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
