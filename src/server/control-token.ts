import { randomBytes } from 'node:crypto';
import { isLoopbackHost } from '../http/host-name.ts';

/** Characters that are valid in a token of the `Authorization` header. */
const TOKEN = /^[\x21-\x7e]+$/;

/** Describes a valid control token, for messages. */
export const EXPECTED_CONTROL_TOKEN = 'a token of visible ASCII characters without spaces';

/** Whether a string can be a control token. */
export const isValidControlToken = (token: string): boolean => TOKEN.test(token);

/**
 * The control token of a server: that of the options, or a random one if other machines can reach its address.
 *
 * @param host the address to listen on; default: the loopback addresses
 * @throws RangeError if the token of the options is not valid
 */
export function resolveControlToken(host: string | undefined, chosen: string | undefined): string | undefined {
  if (chosen !== undefined && !isValidControlToken(chosen))
    throw new RangeError(`controlToken: "${chosen}" is not ${EXPECTED_CONTROL_TOKEN}`);
  return chosen ?? (host === undefined || isLoopbackHost(host) ? undefined : randomBytes(16).toString('hex'));
}
