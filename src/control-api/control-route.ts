import type { HttpResponse } from '../http/message.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { ControlCall } from './control-call.ts';

/** A route of the control API. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/__mock`; `{name}` is the placeholder of a segment. */
  readonly path: string;
  readonly summary: string;
  /** Name of the schema of the request's body in the OpenAPI document. */
  readonly body?: string;
  /** Status of a successful response, 200 by default. */
  readonly status?: 201 | 204;
  /** Name of the schema of a JSON response in the OpenAPI document; in an array, of its items. */
  readonly returns?: string | readonly [string];
  /** Whether the status 422 can also mean that an assertion on recorded requests has failed. */
  readonly verifies?: true;
  /** Content type of the response, JSON by default. */
  readonly contentType?: string;
  /** Another content type of the response, which `Accept` selects. */
  readonly alternativeType?: string;
  /** Names of the query parameters. */
  readonly query?: readonly string[];
  handle(call: ControlCall): MaybePromise<HttpResponse>;
}
