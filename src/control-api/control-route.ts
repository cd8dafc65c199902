import type { HttpResponse } from '../http/message.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { ControlCall } from './control-call.ts';

/** A route of the control API. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/__mock`; `{name}` is the placeholder of a segment. */
  readonly path: string;
  readonly summary: string;
  /** Name of the schema of its body in the OpenAPI document. */
  readonly body?: string;
  /** Status of a successful response, 200 by default. */
  readonly status?: 201 | 204;
  /** Name of the schema of a JSON response in the OpenAPI document; in an array, of its items. */
  readonly returns?: string | readonly [string];
  /** Whether 422 reports requests that are not as expected. */
  readonly verifies?: true;
  /** Content type of the response, JSON by default. */
  readonly type?: string;
  /** Another content type of the response, which `Accept` selects. */
  readonly also?: string;
  /** Query parameters. */
  readonly query?: readonly string[];
  handle(call: ControlCall): MaybePromise<HttpResponse>;
}
