import type { Headers } from '../http/message.ts';

/** The values with which a pattern is compared: of a request, its response and its caller. */
export interface Subject {
  /** Root fields of the GraphQL operation, or the REST route. */
  readonly operations: readonly string[];
  /** Whether a GraphQL request selects the field at a path of field names: `customer.orders`. */
  readonly selectsField?: ((path: string) => boolean) | undefined;
  /** ACL resources of the REST route; `undefined` for other requests. */
  readonly resources?: readonly string[] | undefined;
  readonly path: string;
  readonly method: string;
  /** `undefined` before there is a response. */
  readonly status?: number | undefined;
  /** Messages of the errors in the response; `undefined` before there is a response. */
  readonly message?: readonly string[] | undefined;
  /** Categories of the errors in the response. */
  readonly category?: readonly string[] | undefined;
  /** The response body. */
  readonly body?: string | undefined;
  /** The value of a response body in JSON. */
  readonly bodyJson?: unknown;
  /** Milliseconds from the request to its response. */
  readonly durationMs?: number | undefined;
  readonly store: string;
  readonly identity: string;
  /** E-mail address of the token's owner, or of the account that signs in. */
  readonly customer?: string | undefined;
  /** User name of the token's owner, or of the account that signs in. */
  readonly admin?: string | undefined;
  readonly integration?: string | undefined;
  /** State of the bearer token that was sent. */
  readonly token?: string | undefined;
  /** Ids and preset ids of the faults that fired. */
  readonly fault?: readonly string[] | undefined;
  readonly headers: Headers;
  /** GraphQL variables, or the parameters of a REST call. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}
