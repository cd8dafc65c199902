import type { HttpResponse } from './message.ts';

/** Types that browsers show without running scripts, as a whole header value. Browsers guess a missing or invalid type. */
const INERT = /^(?:application\/(?:[\w.+-]+\+)?json|text\/plain)(?:\s*;[^,]*)?$/i;

/**
 * Keeps a browser from running scripts of a response in the origin of the server, where they could call the control API. Each
 * response whose type is not JSON or plain text gets the headers.
 */
export function isolateDocument(response: HttpResponse): HttpResponse {
  const { headers, status } = response;
  if (status === 0 || INERT.test(headers['content-type'] ?? '')) return response;
  return { ...response, headers: { ...headers, 'content-security-policy': 'sandbox', 'x-frame-options': 'DENY' } };
}
