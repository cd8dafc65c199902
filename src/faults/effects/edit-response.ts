import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { HttpResponse } from '../../http/message.ts';
import { phpJson } from '../../http/php-json.ts';
import { unescapeKey } from '../../matching/response-parts.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

/** The response that a fault gives instead of Magento's. The default type of a string is plain text, of anything else JSON. */
export function createFaultResponse({ status, headers = {}, body }: NonNullable<Effect['http']>): HttpResponse {
  const isText = body === undefined || typeof body === 'string';
  const type = body === undefined || body === '' ? {} : { 'content-type': isText ? TEXT_TYPE : JSON_TYPE };
  return {
    status,
    headers: withHeaders(type, headers),
    body: isText ? (body ?? '') : JSON.stringify(body),
  };
}

/** Changes Magento's response. */
export function editResponse(
  response: HttpResponse,
  { status, headers = {}, replace = {}, remove = [] }: NonNullable<Effect['reply']>,
): HttpResponse {
  const edited = Object.entries(replace).reduce(
    (body, [search, replacement]) => replaceString(body, search, replacement),
    response.body,
  );
  return {
    ...response,
    status: status ?? response.status,
    headers: withHeaders(response.headers, headers),
    ...(Object.keys(headers).some(isSetCookie) && { cookies: undefined }),
    body: remove.length === 0 ? edited : removePointers(edited, remove),
  };
}

/** Maximum length of a body, in characters. Replacements that would exceed it are not made. */
const MAX_BODY_LENGTH = 4 * 1024 * 1024;

function replaceAll(body: string, search: string, replacement: string): string {
  let length = body.length;
  for (let at = body.indexOf(search); at !== -1; at = body.indexOf(search, at + search.length)) {
    length += replacement.length - search.length;
    if (length > MAX_BODY_LENGTH) return body;
  }
  return body.replaceAll(search, () => replacement);
}

/** Replaces a string in JSON as PHP writes it; a string that PHP escapes is also replaced in JSON and XML without escapes. */
function replaceString(body: string, search: string, replacement: string): string {
  const [phpSearch, plainSearch] = [stringContent(phpJson(search)), stringContent(JSON.stringify(search))];
  const replaced = replaceAll(body, phpSearch, stringContent(phpJson(replacement)));
  if (phpSearch === plainSearch) return replaced;
  return replaceAll(replaced, plainSearch, stringContent(JSON.stringify(replacement)));
}

const stringContent = (json: string): string => json.slice(1, -1);

function withHeaders(
  headers: HttpResponse['headers'],
  changes: Readonly<Record<string, string | null>>,
): HttpResponse['headers'] {
  const changed: Record<string, string> = { ...headers };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete changed[name.toLowerCase()];
    else changed[name.toLowerCase()] = value;
  }
  return changed;
}

const isSetCookie = (name: string): boolean => name.toLowerCase() === 'set-cookie';

/** A JSON body without the values at the pointers. Any other body is returned unchanged. */
function removePointers(body: string, pointers: readonly string[]): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return body;
  }
  for (const pointer of pointers) removeAt(value, pointer.split('/').slice(1).map(unescapeKey));
  return phpJson(value);
}

function removeAt(value: unknown, [key, ...rest]: readonly string[]): void {
  if (!isObject(value) || key === undefined) return;
  const keys = key === '*' ? Object.keys(value) : Object.hasOwn(value, key) ? [key] : [];
  for (const each of keys) {
    if (rest.length > 0) removeAt(value[each], rest);
    else delete value[each];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';
