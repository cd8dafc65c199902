import type { RequestSender } from '../../engine/fetch-request.ts';

/**
 * Sends a request of the Fetch standard to a server; the host in its URL is ignored. Redirects are returned, not followed.
 *
 * @param base base URL of the server, or of a sandbox of it
 */
export async function forwardFetch(base: string, request: Request, { cookie }: RequestSender = {}): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  if (cookie !== undefined) headers.set('cookie', cookie);
  return fetch(`${base}${pathname}${search}`, {
    method: request.method,
    headers,
    redirect: 'manual',
    signal: request.signal,
    // The body is read first, since browsers cannot send a stream over HTTP/1.1.
    ...(request.body !== null && { body: await request.arrayBuffer() }),
  });
}
