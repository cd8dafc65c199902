import { randomBytes } from 'node:crypto';
import { isLoopbackHost } from '../http/host-name.ts';

/** What a token of the `Authorization` header may consist of. */
const TOKEN = /^[\x21-\x7e]+$/;

/** What is valid for a control token. */
export const EXPECTED_CONTROL_TOKEN = 'a token of visible ASCII characters without spaces';

export const isValidControlToken = (token: string): boolean => TOKEN.test(token);

/**
 * The control token of a server: the given one; a random one if other machines can reach its address.
 *
 * @param host the address to listen on; default: the loopback addresses
 * @throws RangeError if the given one is not valid
 */
export function resolveControlToken(host: string | undefined, given: string | undefined): string | undefined {
  if (given !== undefined && !isValidControlToken(given))
    throw new RangeError(`controlToken: "${given}" is not ${EXPECTED_CONTROL_TOKEN}`);
  return given ?? (host === undefined || isLoopbackHost(host) ? undefined : randomBytes(16).toString('hex'));
}
