import type { Headers, HttpResponse } from './message.ts';

/**
 * The CORS headers of a response. Magento sends none, but storefronts on another port need them. They contain the origin of
 * the request, because browsers do not accept `*` with credentials.
 */
export function corsHeaders(headers: Headers): Record<string, string> | undefined {
  const origin = headers['origin'];
  if (origin === undefined) return undefined;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'X-Magento-Cache-Id',
    vary: 'Origin',
  };
}

/** Answers a preflight request: every method and header that the browser asks for is allowed. */
export function answerPreflight(headers: Headers): HttpResponse {
  return {
    status: 204,
    headers: {
      ...corsHeaders(headers),
      'access-control-allow-methods': 'GET, POST, PUT, DELETE, PATCH, OPTIONS',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? 'Authorization, Content-Type, Store',
      'access-control-max-age': '86400',
    },
    body: '',
  };
}
