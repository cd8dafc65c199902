import type { Exchange } from '../wire/exchange.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import type { Subject } from '../wire/pattern.ts';

/** Who asked, in plain words. */
export interface RecordedIdentity {
  readonly type: string;
  readonly id?: number;
  readonly name?: string;
  /** By what they are known: `bearer`, `signature` or `cookie`. */
  readonly by?: string;
}

/** How the token stood that a request brought. */
export interface RecordedToken {
  readonly state: string;
  /** Kind of its owner, and the owner's name. */
  readonly type?: string;
  readonly owner?: string;
  /** Why it was not good: `expired 12 s ago`. */
  readonly reason?: string;
}

/** One exchange as it went by: raw, so that recording costs next to nothing. */
export interface Entry {
  readonly id: number;
  /** World time, milliseconds since 1970. */
  readonly at: number;
  readonly request: WireRequest;
  readonly reply: WireReply;
  /** What its transport made of the request; told only when somebody asks. */
  readonly exchange: Pick<Exchange<unknown>, 'operations' | 'store' | 'named' | 'secretNames' | 'refusal'>;
  /** Magento release that answered. */
  readonly magento: string;
  readonly identity: RecordedIdentity;
  readonly token: RecordedToken | undefined;
  readonly durationMs: number;
}

/** An entry as patterns see it. */
export function subjectOf(entry: Entry): Subject {
  const { identity, token } = entry;
  const named = entry.exchange.named();
  const nameAs = (type: string) =>
    token?.type === type ? token.owner : identity.type === type ? identity.name : undefined;
  return {
    operations: entry.exchange.operations,
    path: entry.request.path,
    method: entry.request.method,
    status: entry.reply.status,
    store: entry.exchange.store,
    identity: identity.type,
    customer: named.customer ?? nameAs('customer'),
    admin: named.admin ?? nameAs('admin'),
    integration: nameAs('integration'),
    token: token?.state,
    headers: entry.request.headers,
  };
}
