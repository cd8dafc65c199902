import { CannotCompare } from './cannot-compare.ts';

/** Describes in one sentence why a request to a store has no response. */
export function describeConnectionError(
  error: unknown,
  { baseUrl, timeout }: { readonly baseUrl: string; readonly timeout: number },
): string {
  if (error instanceof CannotCompare) return error.message;
  const { name, code, message } = toSystemError(error);
  if (name === 'TimeoutError') return `${baseUrl} did not respond within ${timeout / 1000} seconds (--timeout)`;
  const known = code === undefined ? undefined : SENTENCES[code];
  if (known !== undefined) return `${baseUrl} ${known}`;
  if (code !== undefined && CERTIFICATE_ERRORS.has(code))
    return `the certificate of ${baseUrl} is not trusted (${message}); name its authority with --ca, or accept any with --insecure`;
  return `cannot reach ${baseUrl}: ${message}`;
}

const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections: no server listens there',
  ECONNRESET: 'closed the connection without a response',
  ENOTFOUND: 'cannot be reached: its host name is unknown',
  EAI_AGAIN: 'cannot be reached: its host name cannot be resolved',
  ETIMEDOUT: 'cannot be reached: the connection timed out',
  EHOSTUNREACH: 'cannot be reached: the network has no route to the host',
  ENETUNREACH: 'cannot be reached: its network is unreachable from here',
  EPROTO: 'does not speak TLS; is it http:// instead of https://?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'does not speak TLS; is it http:// instead of https://?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'does not speak TLS; is it http:// instead of https://?',
  HPE_INVALID_CONSTANT: 'does not speak HTTP; is it https:// instead of http://?',
};

const CERTIFICATE_ERRORS: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Returns the first error of an `AggregateError`, which Node throws when all addresses of a host fail. */
function toSystemError(error: unknown): { name?: string; code?: string; message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return toSystemError(error.errors[0]);
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name: error.name, message: error.message, ...(code !== undefined && { code }) };
}
