import type { PhraseKey } from '../magento/phrases/phrases.ts';
import type { PhraseParameters, Refusal } from '../magento/phrases/refusal.ts';
import type { HttpResponse } from './message.ts';

/** The parts of a GraphQL request. */
export interface GraphqlDescription {
  /** Type and name of its operations: `mutation SignIn`, or `query` without a name. */
  readonly operations: readonly string[];
  /** Root fields in the order of the document, with the alias if there is one. */
  readonly fields: readonly { readonly name: string; readonly alias?: string }[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The parts of a refusal that the journal records. */
export type AnsweredRefusal = Pick<Refusal, 'key' | 'why' | 'renderedMessage' | 'errors'>;

/** Protocol of a request. `oauth`: the handshake of an integration; `none`: the path has no endpoint. */
export type Protocol = 'graphql' | 'rest' | 'oauth' | 'none';

/** The part of a request that is refused. REST requests are refused as a whole. */
export interface RefusalTarget {
  /** Paths of the GraphQL fields that fail, by field names. Default: every root field. */
  readonly fields?: readonly string[] | undefined;
  /** The response that was already computed, so that the request is not executed again. */
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
  /** The caller. A fault may replace it with a caller whose token has another state. */
  caller: Caller;
  /** The account whose credentials the request sends. */
  signInSubject(): { readonly customer?: string; readonly admin?: string };
  /** GraphQL variables and arguments of root fields, or the parameters of a REST call; empty if they cannot be read. */
  variables(): Readonly<Record<string, unknown>>;
  /** Names of secrets in this request and its response, in addition to the built-in ones. */
  secretNames?(): ReadonlySet<string>;
  /** The refusal; `undefined` before the response is computed, and when the request was not refused. */
  readonly refusal: AnsweredRefusal | undefined;
  /** How to change the request so that it succeeds. */
  readonly hint?: string | undefined;
  /** Whether the route or a field does not exist. */
  readonly unmatched: boolean;
  /** The parts of a GraphQL request. */
  graphql?(): GraphqlDescription;
  /** Computes Magento's response, error responses included. Throws internal errors only. */
  answer(): HttpResponse | Promise<HttpResponse>;
  /** Whether a GraphQL request selects the field at a path of field names: `customer.orders`. */
  selectsField?(path: string): boolean;
  /** Refuses with a phrase, in the format of protocol and release. Default of each parameter: its value in the request. */
  refuse(
    key: PhraseKey,
    parameters: PhraseParameters | undefined,
    target?: RefusalTarget,
  ): HttpResponse | Promise<HttpResponse>;
  /** Whether `refuse` has failed no field, because the request ended before one of its fields was resolved. */
  readonly hasUnappliedRefusal?: boolean;
  /** The response to an internal error, as Magento masks its own. */
  answerInternalError(): HttpResponse;
  /**
   * Deletes the parsed input, which needs many times the memory of the body. Called when the exchange is recorded; if the
   * journal needs the input later, it is parsed again.
   */
  release?(): void;
}
