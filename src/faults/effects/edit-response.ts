import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { HttpResponse } from '../../http/message.ts';
import { phpJson } from '../../http/php-json.ts';
import { unescapeKey } from '../../matching/response-parts.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

/** Creates a response from the effect `http`. The default content type of a string is plain text, of any other body JSON. */
export function createFaultResponse({ status, headers = {}, body }: NonNullable<Effect['http']>): HttpResponse {
  const isText = body === undefined || typeof body === 'string';
  const type = body === undefined || body === '' ? {} : { 'content-type': isText ? TEXT_TYPE : JSON_TYPE };
  return {
    status,
    ...withHeaders({ headers: type }, headers),
    body: isText ? (body ?? '') : JSON.stringify(body),
  };
}

/** Applies the effect `reply` to a response. */
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
    ...withHeaders(response, headers),
    body: remove.length === 0 ? edited : removePointers(edited, remove),
  };
}

/** Maximum length of a body after replacements, in characters. A replacement that would exceed it is skipped. */
const MAX_BODY_LENGTH = 4 * 1024 * 1024;

function replaceAll(body: string, search: string, replacement: string): string {
  let length = body.length;
  for (let offset = body.indexOf(search); offset !== -1; offset = body.indexOf(search, offset + search.length)) {
    length += replacement.length - search.length;
    if (length > MAX_BODY_LENGTH) return body;
  }
  return body.replaceAll(search, () => replacement);
}

/** Replaces a string in both forms: with the escapes of PHP's JSON, and with those of JavaScript's JSON. */
function replaceString(body: string, search: string, replacement: string): string {
  const [phpSearch, plainSearch] = [stringContent(phpJson(search)), stringContent(JSON.stringify(search))];
  const replaced = replaceAll(body, phpSearch, stringContent(phpJson(replacement)));
  if (phpSearch === plainSearch) return replaced;
  return replaceAll(replaced, plainSearch, stringContent(JSON.stringify(replacement)));
}

const stringContent = (json: string): string => json.slice(1, -1);

type HeaderChanges = NonNullable<NonNullable<Effect['reply']>['headers']>;

/** Changed headers and cookies, and the names of removed ones. */
function withHeaders(
  { headers, cookies, removedHeaders = [] }: Pick<HttpResponse, 'headers' | 'cookies' | 'removedHeaders'>,
  changes: HeaderChanges,
): Pick<HttpResponse, 'headers' | 'cookies' | 'removedHeaders'> {
  const changed: Record<string, string> = { ...headers };
  const removed = new Set(removedHeaders);
  let changedCookies = cookies;
  for (const [name, value] of Object.entries(changes)) {
    const key = name.toLowerCase();
    removed.delete(key);
    if (key === 'set-cookie') changedCookies = value === null ? undefined : [value].flat();
    else if (value !== null) changed[key] = typeof value === 'string' ? value : value.join(', ');
    else {
      delete changed[key];
      removed.add(key);
    }
  }
  return {
    headers: changed,
    ...((cookies !== undefined || changedCookies !== undefined) && { cookies: changedCookies }),
    ...(removed.size > 0 && { removedHeaders: [...removed] }),
  };
}

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
  for (const each of Object.keys(value).filter((name) => key === '*' || key === name)) {
    if (rest.length > 0) removeAt(value[each], rest);
    else delete value[each];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';
