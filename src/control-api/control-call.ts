import * as v from 'valibot';
import type { Headers, HttpResponse } from '../http/message.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { validatePart } from '../state/document/validate-document.ts';

/** The server as the control API sees it. */
export interface ControlledServer {
  readonly sandboxes: Sandboxes;
  /** Of this program, not of Magento. */
  readonly version: string;
  /** Real time, milliseconds since 1970. */
  readonly startedAt: number;
  /** Without a sandbox: what clients reach. Empty while nothing listens. */
  readonly baseUrl: string;
}

/** A control call: its route matched and its body read. */
export interface ControlCall {
  readonly server: ControlledServer;
  readonly sandbox: Sandbox;
  /** Values of the path's placeholders, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed JSON; undefined when there was no body. */
  readonly body: unknown;
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export const ok = (value: unknown): HttpResponse => ({ status: 200, headers: HEADERS, body: JSON.stringify(value) });
export const created = (value: unknown): HttpResponse => ({
  status: 201,
  headers: HEADERS,
  body: JSON.stringify(value),
});
export const items = (values: readonly unknown[]): HttpResponse => ok({ items: values });
export const gone = (): HttpResponse => ({ status: 204, headers: {}, body: '' });

/** The body by a schema; an absent one counts as empty. */
export const bodyOf = <Schema extends v.GenericSchema>({ body }: ControlCall, schema: Schema): v.InferInput<Schema> =>
  validatePart(schema, body ?? {});

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'expected a whole number'), v.transform(Number));

/** A whole number of the query string. */
export function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  validatePart(v.strictObject({ [name]: wholeNumber }), { [name]: text });
  return Number(text);
}
