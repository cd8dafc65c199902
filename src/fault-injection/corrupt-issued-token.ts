import { corruptToken, type TokenCorruption } from '../domain/tokens/corrupt-token.ts';
import type { HttpResponse } from '../http/message.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/**
 * A reply with the tokens in it spoilt that were issued for it.
 *
 * @param issued how many tokens had been issued before
 */
export function corruptIssuedToken(
  { realm }: Sandbox,
  reply: HttpResponse,
  how: TokenCorruption,
  issued: number,
): HttpResponse {
  const { tokens } = realm.world;
  const fresh = tokens.issued > issued ? tokens.list().filter(({ number }) => number > issued) : [];
  if (fresh.length === 0) return reply;
  const body = fresh.reduce(
    (text, record) => text.replaceAll(record.token, corruptToken(realm, record, how)),
    reply.body,
  );
  return { ...reply, body };
}
