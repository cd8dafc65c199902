import type { HttpResponse } from './message.ts';

/** Content types in which browsers run no scripts. For a missing or invalid type, browsers guess one. */
const INERT = /^(?:application\/(?:[\w.+-]+\+)?json|text\/plain)(?:\s*;[^,]*)?$/i;

/**
 * Adds headers that prevent a browser from running scripts of a response in the origin of the server, where they could call
 * the control API. Responses with JSON or plain text are not changed.
 */
export function isolateDocument(response: HttpResponse): HttpResponse {
  const { headers, status } = response;
  if (status === 0 || INERT.test(headers['content-type'] ?? '')) return response;
  return { ...response, headers: { ...headers, 'content-security-policy': 'sandbox', 'x-frame-options': 'DENY' } };
}
