import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { HttpResponse } from '../../http/message.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

/** The reply that a fault gives in Magento's place: a body that is no text is sent as JSON, a text as plain unless told otherwise. */
export function replyOf({ status, headers = {}, body }: NonNullable<Effect['http']>): HttpResponse {
  const isText = body === undefined || typeof body === 'string';
  const type = body === undefined || body === '' ? {} : { 'content-type': isText ? TEXT_TYPE : JSON_TYPE };
  return {
    status,
    headers: withHeaders(type, headers),
    body: isText ? (body ?? '') : JSON.stringify(body),
  };
}

/** Magento's reply, changed as a fault says. */
export function editReply(
  reply: HttpResponse,
  { status, headers = {}, replace = {}, remove = [] }: NonNullable<Effect['reply']>,
): HttpResponse {
  const edited = Object.entries(replace).reduce(
    (body, [text, other]) => replaced(body, inJson(text), inJson(other)),
    reply.body,
  );
  return {
    ...reply,
    status: status ?? reply.status,
    headers: withHeaders(reply.headers, headers),
    body: remove.length === 0 ? edited : withoutPlaces(edited, remove),
  };
}

/** Characters of a body; replacements that feed each other end there. */
const LARGEST_BODY = 4 * 1024 * 1024;

function replaced(body: string, text: string, other: string): string {
  let length = body.length;
  for (let at = body.indexOf(text); at !== -1; at = body.indexOf(text, at + text.length)) {
    length += other.length - text.length;
    if (length > LARGEST_BODY) return body;
  }
  return body.replaceAll(text, () => other);
}

/** A text as it stands inside a JSON text. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

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

/** A JSON text without what stands at the pointers; any other text stays. */
function withoutPlaces(body: string, pointers: readonly string[]): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return body;
  }
  for (const pointer of pointers) removeAt(value, pointer.split('/').slice(1).map(unescaped));
  return JSON.stringify(value);
}

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

function removeAt(value: unknown, [key, ...rest]: readonly string[]): void {
  if (value === null || typeof value !== 'object' || key === undefined) return;
  const map = value as Record<string, unknown>;
  const keys = key === '*' ? Object.keys(map) : Object.hasOwn(map, key) ? [key] : [];
  for (const each of keys) {
    if (rest.length > 0) removeAt(map[each], rest);
    else delete map[each];
  }
}
