import { type Spoilt, spoiltText } from '../domain/tokens/corrupt-token.ts';
import type { WireReply } from '../http/message.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/**
 * A reply with the tokens in it spoilt that were issued for it.
 *
 * @param issued how many tokens had been issued before
 */
export function spoilIssued({ realm }: Sandbox, reply: WireReply, how: Spoilt, issued: number): WireReply {
  const { tokens } = realm.world;
  const fresh = tokens.issued > issued ? tokens.list().filter(({ number }) => number > issued) : [];
  if (fresh.length === 0) return reply;
  const body = fresh.reduce(
    (text, record) => text.replaceAll(record.token, spoiltText(realm, record, how)),
    reply.body,
  );
  return { ...reply, body };
}
