import type { Condition } from './condition.ts';

/** Types of callers, as `identity` of a pattern names them. */
export const IDENTITY_NAMES = ['guest', 'customer', 'admin', 'integration'] as const;
/** A type of callers. */
export type IdentityName = (typeof IDENTITY_NAMES)[number];

/** States of the bearer token that a request sent. `unreadable`: malformed, or not issued by this world. */
export const TOKEN_STATE_NAMES = ['live', 'expired', 'revoked', 'unreadable'] as const;
/** A state of a bearer token. */
export type TokenStateName = (typeof TOKEN_STATE_NAMES)[number];

/** A range of durations. */
export interface DurationRange {
  /** Minimum, in milliseconds. */
  readonly min?: number | undefined;
  /** Maximum, in milliseconds. */
  readonly max?: number | undefined;
}

/** Conditions on a request and its response. All that are given must hold. */
export interface Pattern {
  /** GraphQL root field (`customer`), field path (`customer.orders`), or method and path of a REST route (`POST /V1/carts/mine`). */
  readonly operation?: Condition | undefined;
  /** ACL resource of the REST route: `Magento_Customer::customer`, `self` or `anonymous`. GraphQL requests have none. */
  readonly resource?: Condition | undefined;
  /** Path of the URL without the query string: `/graphql`, `/rest/V1/customers/me`. */
  readonly path?: Condition | undefined;
  /** HTTP method, in upper or lower case. */
  readonly method?: Condition | undefined;
  /** HTTP status of the response. A fault with this condition fires after the response was computed. */
  readonly status?: Condition | undefined;
  /** Message of an error in the response: of GraphQL, or of REST with its parameters inserted. */
  readonly message?: Condition | undefined;
  /** Category of a GraphQL error in the response: `graphql-authorization`. */
  readonly category?: Condition | undefined;
  /** The response body: a regular expression, or conditions by JSON pointer, in which `*` stands for every item. */
  readonly body?: { readonly match: string } | Readonly<Record<`/${string}`, Condition>> | undefined;
  /** Milliseconds from the request to its response. */
  readonly duration_ms?: DurationRange | undefined;
  /** Code of the store view, from the `Store` header or the REST path. */
  readonly store?: Condition | undefined;
  /** Type of the caller. */
  readonly identity?: Condition<IdentityName> | undefined;
  /** E-mail address of the customer: the owner of the bearer token, or the account that signs in. Case is ignored. */
  readonly customer?: Condition | undefined;
  /** User name of the admin: the owner of the bearer token, or the account that signs in. Case is ignored. */
  readonly admin?: Condition | undefined;
  /** Name of the integration that calls. */
  readonly integration?: Condition | undefined;
  /** State of the bearer token that the request sent; `null` when it sent none. */
  readonly token?: Condition<TokenStateName> | undefined;
  /** Id, or preset id, of a fault that fired on the request. */
  readonly fault?: Condition | undefined;
  /** Request headers by name, in upper or lower case; `null` for a header that must be absent. */
  readonly headers?: Readonly<Record<string, Condition>> | undefined;
  /** GraphQL variables or REST parameters by name. A dot leads into an object: `input.email`. */
  readonly variables?: Readonly<Record<string, Condition>> | undefined;
}

/** A key of a pattern that has one condition. Such a key can be a query parameter. */
export type PlainKey = Exclude<keyof Pattern, 'headers' | 'variables' | 'body' | 'duration_ms'>;
