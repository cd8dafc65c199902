import { storeBase } from './addresses.ts';
import { CallError, NO_ANSWER } from './call-control.ts';

/**
 * Sends a request to the store, without the cookies of the page.
 *
 * @param path below the address of the store, without a slash at its beginning
 * @throws CallError when the server is not reached
 */
export async function callStore(path: string, options: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(new URL(path, storeBase), { ...options, credentials: 'omit' });
  } catch {
    throw new CallError(NO_ANSWER);
  }
}
