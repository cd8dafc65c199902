import type { PhraseKey } from '../magento/phrases/phrases.ts';
import type { PhraseParameters } from '../magento/phrases/refusal.ts';
import type { HttpResponse } from './message.ts';

/** What a GraphQL request asks, taken apart. */
export interface GraphqlDescription {
  /** Kind and name of its operations: `mutation SignIn`, `query` where it has no name. */
  readonly operations: readonly string[];
  /** Root fields in their order; `alias` where the client gave one. */
  readonly fields: readonly { readonly name: string; readonly alias?: string }[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request that a transport has read but not yet answered, and who it says is asking. */
export interface Exchange<Caller> {
  readonly protocol: 'graphql' | 'rest';
  /** GraphQL root fields, or the REST route. */
  readonly operations: readonly string[];
  /** Code of the store that the request names. */
  readonly store: string;
  /** Replaced when a fault makes a request's bearer count as another. */
  caller: Caller;
  /** Whom a sign-in names. */
  signInSubject(): { readonly customer?: string; readonly admin?: string };
  /** GraphQL variables, or the parameters of a REST call; none where they cannot be read. */
  variables(): Readonly<Record<string, unknown>>;
  /** Names under which request and answer carry secrets, beside those that everybody knows; nothing where there are no such. */
  secretNames?(): ReadonlySet<string>;
  /** Why the answer is a refusal, once it is there: the phrase's key, and what its text does not tell. */
  readonly refusal: { readonly key: string; readonly why: string | undefined } | undefined;
  /** What can be done about the answer, where something can. */
  readonly hint?: string | undefined;
  /** Whether nothing is there for it: no such route, no such field. */
  readonly unmatched: boolean;
  /** The request as GraphQL; only where it is that. */
  graphql?(): GraphqlDescription;
  /** Answers, whatever Magento says; throws only for a fault of this program. */
  answer(): HttpResponse | Promise<HttpResponse>;
  /** Refuses with a phrase, in the shape of protocol and release; values that are not given come from the request. */
  refuse(key: PhraseKey, parameters: PhraseParameters | undefined): HttpResponse | Promise<HttpResponse>;
  /** What a fault of this program looks like from outside. */
  answerInternalError(): HttpResponse;
}
