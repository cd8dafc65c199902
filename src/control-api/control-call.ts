import type * as v from 'valibot';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import type { Headers, HttpResponse } from '../http/message.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import { validatePart } from '../state/document/validate-document.ts';

/** The parts of a server that the control API uses. */
export interface ControlledServer {
  readonly sandboxes: Sandboxes;
  /** Version of this package, not of Magento. */
  readonly version: string;
  /** Real time, milliseconds since 1970. */
  readonly startedAt: number;
  /** Base URL for clients, without a sandbox; empty while the server is not listening. */
  readonly baseUrl: string;
  /** Makes TLS handshakes fail; `undefined` for a server without TLS. */
  readonly tls?: HandshakeSwitch | undefined;
}

/** A control call whose route was found and whose body was parsed. */
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

/** A response with the status 200 and JSON. */
export const okResponse = (value: unknown): HttpResponse => ({
  status: 200,
  headers: HEADERS,
  body: JSON.stringify(value),
});
/** A response with the status 201 and JSON. */
export const createdResponse = (value: unknown): HttpResponse => ({
  status: 201,
  headers: HEADERS,
  body: JSON.stringify(value),
});
/** A response with JSON that is generated while it is sent. */
export const streamedResponse = (pieces: Iterable<string>): HttpResponse => ({
  status: 200,
  headers: HEADERS,
  body: '',
  pieces,
});
/** A response with the array `items`. */
export const itemsResponse = (values: readonly unknown[]): HttpResponse => okResponse({ items: values });
/** A response with the status 204. */
export const noContentResponse = (): HttpResponse => ({ status: 204, headers: {}, body: '' });

/**
 * Returns the validated body; a call without a body has an empty object.
 *
 * @throws InvalidDocument with all problems
 */
export const parseBody = <Schema extends v.GenericSchema>(
  { body }: ControlCall,
  schema: Schema,
): v.InferInput<Schema> => validatePart(schema, body ?? {});
