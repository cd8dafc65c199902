import type { Headers } from '../http/message.ts';

/** Headers that apply to one connection, and are not forwarded. `Connection` can name others. [RFC 9110, section 7.6.1] */
const HOP_BY_HOP_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Request headers that are not copied: the request to the store has other values, and never a token of this server. */
const REPLACED_REQUEST_HEADERS: ReadonlySet<string> = new Set([
  'accept-encoding',
  'authorization',
  'content-length',
  'cookie',
  'expect',
  'host',
  'x-forwarded-authorization',
]);
/** Response headers that are not copied: the body is decoded, cookies are converted, and this server has its own clock and may use HTTP. */
const REPLACED_RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'date',
  'set-cookie',
  'strict-transport-security',
]);
/** Headers that control this server. */
const CONTROL_HEADER = /^x-mock-/;

/** The headers of a request that go to the store, without cookies and tokens. */
export const headersToStore = (headers: Headers): Record<string, string> =>
  endToEnd(
    Object.entries(headers),
    headers['connection'],
    (name) => REPLACED_REQUEST_HEADERS.has(name) || CONTROL_HEADER.test(name),
  );

/**
 * The headers of the store's response that go to the client, without cookies.
 *
 * @param cors whether this server sends CORS headers of its own; those of the store are for other origins
 */
export const headersFromStore = (headers: globalThis.Headers, cors: boolean): Record<string, string> =>
  endToEnd(
    [...headers],
    headers.get('connection') ?? undefined,
    (name) => REPLACED_RESPONSE_HEADERS.has(name) || (cors && name.startsWith('access-control-')),
  );

function endToEnd(
  headers: readonly (readonly [name: string, value: string | undefined])[],
  connection: string | undefined,
  isReplaced: (name: string) => boolean,
): Record<string, string> {
  const named = new Set((connection ?? '').toLowerCase().split(/[\s,]+/));
  const kept: Record<string, string> = {};
  for (const [name, value] of headers)
    if (value !== undefined && !HOP_BY_HOP_HEADERS.has(name) && !named.has(name) && !isReplaced(name))
      kept[name] = value;
  return kept;
}
