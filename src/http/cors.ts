import type { Headers, HttpResponse } from './message.ts';

/** Magento has no CORS; storefronts on another port need it. The origin is echoed, since credentials forbid `*`. */
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
