import type { Content, Cookie, Har, Entry as HarEntry, Header, PostData, QueryString } from 'har-format';
import { type Entry, faultsOf } from '../entries/entry.ts';
import { createMask, type Mask } from '../redaction/redact.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { reasonsOf } from '../view/refusal-reason.ts';

/** What an archive needs beside its entries. */
export interface HarSource {
  /** Of the server: `http://127.0.0.1:4000`. */
  readonly baseUrl: string;
  readonly version: string;
  readonly dropped: number;
}

/**
 * Entries as an HTTP Archive 1.2, for browsers' tools; what the journal knows beyond HTTP stands under names with an
 * underscore, as the format wants.
 */
export function harOf(
  entries: readonly Entry[],
  telling: ViewOptions,
  { baseUrl, version, dropped }: HarSource,
): object {
  const har: Har = {
    log: {
      version: '1.2',
      creator: { name: 'magento-auth-mock', version },
      entries: entries.map((entry) => harEntry(entry, telling, baseUrl)),
      ...(dropped > 0 && { comment: `${dropped} earlier requests were dropped from the journal` }),
    },
  };
  return har;
}

function harEntry(entry: Entry, telling: ViewOptions, baseUrl: string): HarEntry {
  const { request, response, durationMs, cut } = entry;
  const mask = createMask(telling.redactionToken, entry.exchange.secretNames?.());
  const query = mask.query(request.query);
  const sent = mask.headers(request.headers);
  const answered = mask.headers(response.headers);
  return {
    startedDateTime: new Date(entry.at).toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: `${baseUrl}${mask.text(request.path)}${query === '' ? '' : `?${query}`}`,
      httpVersion: 'HTTP/1.1',
      cookies: (sent['cookie'] ?? '').split('; ').filter(Boolean).map(cookieOf),
      headers: headersOf(sent),
      queryString: queryOf(query),
      ...(request.body !== '' && {
        postData: {
          ...postData(request.headers['content-type'], bodyText(request.body, mask)),
          ...cutComment(cut?.request),
        },
      }),
      headersSize: -1,
      bodySize: request.bodyBytes,
    },
    response: {
      status: response.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: (answered['set-cookie'] ?? '')
        .split(/,\s*(?=[^;,\s]+=)/)
        .filter(Boolean)
        .map(cookieOf),
      headers: headersOf(answered),
      content: {
        ...content(response.headers['content-type'], bodyText(response.body, mask)),
        ...cutComment(cut?.reply),
      },
      redirectURL: answered['location'] ?? '',
      headersSize: -1,
      bodySize: new TextEncoder().encode(response.body).length,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    ...known(entry, mask),
  };
}

/** What only a double of Magento knows of an exchange. */
function known(entry: Entry, mask: Mask): object {
  const { exchange, identity, token, magento } = entry;
  const faults = faultsOf(entry);
  return {
    _id: entry.id,
    _magento: magento,
    _operations: exchange.operations.map(mask.text),
    _identity: identity,
    ...(token && { _token: token }),
    ...(faults.length > 0 && { _faults: faults }),
    comment: mask.text([exchange.operations.join(', '), ...reasonsOf(entry)].join('; ')),
  };
}

function bodyText(body: string, mask: Mask): string {
  const masked = mask.body(body);
  return typeof masked === 'string' && !body.startsWith('"') ? masked : JSON.stringify(masked);
}

const cutComment = (length: number | undefined): { comment?: string } =>
  length === undefined ? {} : { comment: `the beginning of ${length} characters` };

const headersOf = (headers: Readonly<Record<string, string>>): Header[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

function cookieOf(text: string): Cookie {
  const [pair = ''] = text.split(';');
  const equals = pair.indexOf('=');
  return { name: pair.slice(0, Math.max(0, equals)), value: pair.slice(equals + 1) };
}

const queryOf = (query: string): QueryString[] =>
  [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));

const postData = (mimeType = '', text: string): PostData => ({ mimeType, text });

const content = (mimeType = 'application/octet-stream', text: string): Content => ({
  size: new TextEncoder().encode(text).length,
  mimeType,
  text,
});
