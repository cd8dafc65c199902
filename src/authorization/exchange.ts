import type { WireReply } from '../wire/message.ts';
import type { Caller } from './identify.ts';

/** A request that a transport has read but not yet answered. */
export interface Exchange {
  /** GraphQL root fields, or the REST route. */
  readonly operations: readonly string[];
  /** Code of the store that the request names. */
  readonly store: string;
  readonly caller: Caller;
  /** Whom a sign-in names. */
  named(): { readonly customer?: string; readonly admin?: string };
  /** Answers, whatever Magento says; throws only for a fault of this program. */
  answer(): WireReply | Promise<WireReply>;
  /** What a fault of this program looks like from outside. */
  answerFault(): WireReply;
}
