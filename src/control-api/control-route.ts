import type { HttpResponse } from '../http/message.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { ControlCall } from './control-call.ts';

/** One call of the control API. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/__mock`; `{name}` stands for one segment. */
  readonly path: string;
  readonly summary: string;
  /** Name of the body's schema in the description, where it takes one. */
  readonly body?: string;
  /** Status of the answer when all is well; 200 unless given. */
  readonly status?: 201 | 204;
  /** What is answered, where it is not JSON. */
  readonly type?: string;
  /** Names that the query string is read for. */
  readonly query?: readonly string[];
  handle(call: ControlCall): MaybePromise<HttpResponse>;
}
