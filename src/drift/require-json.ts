import { CannotCompare } from './cannot-compare.ts';
import { parseJsonBody } from './run-scenario.ts';
import type { StoreResponse } from './store-client.ts';

/** The values that are read from the responses of a store. */
export interface StoreBody {
  readonly data?: {
    readonly generateCustomerToken?: { readonly token?: unknown } | null;
    readonly storeConfig?: { readonly store_code?: unknown; readonly code?: unknown } | null;
    readonly __schema?: { readonly types?: readonly IntrospectedType[] } | null;
  } | null;
  readonly errors?: readonly { readonly message?: string }[];
  readonly message?: unknown;
}

/** A type of a schema, as introspection returns it. */
export interface IntrospectedType {
  readonly name?: string;
  readonly fields?: readonly { readonly name?: string }[] | null;
}

/**
 * Returns the JSON object of a response.
 *
 * @throws CannotCompare for a redirect, a web page and any other body
 */
export function requireJson({ status, headers, text }: StoreResponse, url: string): StoreBody {
  if (status >= 300 && status < 400)
    throw new CannotCompare(`${url} redirects to ${headers.location ?? 'another URL'}; name the URL that it leads to`);
  if (status === 401 && /^basic/i.test(headers['www-authenticate'] ?? ''))
    throw new CannotCompare(
      `${url} requires HTTP basic authentication, whose header Authorization bearer tokens need; allow this machine without it`,
    );
  const body = readJsonObject(text);
  if (body !== undefined) return body;
  throw new CannotCompare(
    `${url} answers with status ${status} and ${describeBody(text)} instead of JSON; is it the base URL of a Magento store?`,
  );
}

function describeBody(text: string): string {
  if (text.trim() === '') return 'an empty body';
  return /^\s*</.test(text) ? 'a web page' : 'a body that is not JSON';
}

/** Parses a body. Returns `undefined` if it is not a JSON object. */
export function readJsonObject(text: string): StoreBody | undefined {
  const body = parseJsonBody(text);
  return isObject(body) ? body : undefined;
}

/** The properties of a `StoreBody` are optional, and their values are checked by the code that reads them. */
const isObject = (body: unknown): body is StoreBody =>
  body !== null && typeof body === 'object' && !Array.isArray(body);
