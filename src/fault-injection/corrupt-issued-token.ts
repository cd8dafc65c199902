import { corruptToken, type TokenCorruption } from '../domain/tokens/corrupt-token.ts';
import type { HttpResponse } from '../http/message.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/**
 * Corrupts the tokens in a response that were issued for it.
 *
 * @param issuedBefore number of tokens issued before the request
 */
export function corruptIssuedToken(
  { realm }: Sandbox,
  response: HttpResponse,
  corruption: TokenCorruption,
  issuedBefore: number,
): HttpResponse {
  const { tokens } = realm.world;
  const issued = tokens.issued > issuedBefore ? tokens.list().filter(({ number }) => number > issuedBefore) : [];
  if (issued.length === 0) return response;
  const body = issued.reduce(
    (text, record) => text.replaceAll(record.token, corruptToken(realm, record, corruption)),
    response.body,
  );
  return { ...response, body };
}
