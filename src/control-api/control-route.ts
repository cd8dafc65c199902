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
  /** Content type of the response, JSON by default. */
  readonly type?: string;
  /** Query parameters. */
  readonly query?: readonly string[];
  handle(call: ControlCall): MaybePromise<HttpResponse>;
}
