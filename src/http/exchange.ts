import type { PhraseKey } from '../magento/phrases/phrases.ts';
import type { PhraseParameters, Refusal } from '../magento/phrases/refusal.ts';
import type { HttpResponse } from './message.ts';

/** The parts of a GraphQL request. */
export interface GraphqlDescription {
  /** Type and name of its operations: `mutation SignIn`, or `query` without a name. */
  readonly operations: readonly string[];
  /** Root fields in their order; `alias` if the client gave one. */
  readonly fields: readonly { readonly name: string; readonly alias?: string }[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the journal records of a refusal. */
export type AnsweredRefusal = Pick<Refusal, 'key' | 'why' | 'renderedMessage' | 'errors'>;

/** `oauth` is the handshake of an integration; `none`: there is no endpoint at the path. */
export type Protocol = 'graphql' | 'rest' | 'oauth' | 'none';

/** What a refusal applies to. REST requests are refused as a whole. */
export interface RefusalTarget {
  /** Paths of the GraphQL fields that fail, by field names. Default: every root field. */
  readonly fields?: readonly string[] | undefined;
  /** The response that was computed already; nothing is executed again. */
  readonly response?: HttpResponse | undefined;
}

/** A request that a transport has read but not yet answered, and its caller. */
export interface Exchange<Caller> {
  readonly protocol: Protocol;
  /** GraphQL root fields, or the REST route. */
  readonly operations: readonly string[];
  /** ACL resources of the REST route. */
  readonly resources?: readonly string[] | undefined;
  /** Code of the store that the request names. */
  readonly store: string;
  /** A fault may replace it with a caller whose token has another state. */
  caller: Caller;
  /** The account whose credentials the request sends. */
  signInSubject(): { readonly customer?: string; readonly admin?: string };
  /** GraphQL variables and arguments of root fields, or the parameters of a REST call; empty if they cannot be read. */
  variables(): Readonly<Record<string, unknown>>;
  /** Names under which this request and its response carry secrets, in addition to the well-known names. */
  secretNames?(): ReadonlySet<string>;
  /** The refusal that was answered; undefined before the answer, and when the request was not refused. */
  readonly refusal: AnsweredRefusal | undefined;
  /** Advice on how to get another answer. */
  readonly hint?: string | undefined;
  /** Whether there is no such route or field. */
  readonly unmatched: boolean;
  /** The parts of a GraphQL request. */
  graphql?(): GraphqlDescription;
  /** Answers as Magento does, errors included; throws only internal errors. */
  answer(): HttpResponse | Promise<HttpResponse>;
  /** Whether a GraphQL request selects the field at a path of field names: `customer.orders`. */
  selectsField?(path: string): boolean;
  /** Refuses with a phrase, in the format of protocol and release; parameters that are not given come from the request. */
  refuse(
    key: PhraseKey,
    parameters: PhraseParameters | undefined,
    target?: RefusalTarget,
  ): HttpResponse | Promise<HttpResponse>;
  /** The response to an internal error, as Magento masks its own. */
  answerInternalError(): HttpResponse;
  /**
   * Drops the parsed input, which takes many times the memory of the body. Called once the exchange is recorded: what the
   * journal needs later is parsed again.
   */
  release?(): void;
}
