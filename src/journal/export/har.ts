import type { Content, Cookie, Har, Entry as HarEntry, Header, PostData, QueryString } from 'har-format';
import { headersWithCookies } from '../../http/set-cookie.ts';
import { mapInSteps, type Steps } from '../../platform/steps.ts';
import { type Entry, faultIdsOf, outcomeOf } from '../entries/entry.ts';
import { traceIdOf } from '../entries/trace-id.ts';
import { createRedactor, type Redactor } from '../redaction/redact.ts';
import type { ViewOptions } from '../view/entry-view.ts';
import { reasonsOf } from '../view/refusal-reason.ts';

/** Values in an archive in addition to its entries. */
export interface HarOptions {
  /** Base URL of the server: `http://127.0.0.1:4000`. */
  readonly baseUrl: string;
  readonly version: string;
  readonly dropped: number;
}

/**
 * Converts entries to an HTTP Archive 1.2, which browsers can open. Fields that the format does not define have names with an
 * underscore, as it requires.
 */
export function* toHar(
  entries: readonly Entry[],
  viewOptions: ViewOptions,
  { baseUrl, version, dropped }: HarOptions,
): Steps<object> {
  const har = emptyHar({ baseUrl, version, dropped });
  har.log.entries = yield* mapInSteps(entries, (entry) => harEntry(entry, viewOptions, baseUrl));
  return har;
}

/** Generates the JSON of an archive, one entry at a time. */
export function* harPieces(entries: readonly Entry[], viewOptions: ViewOptions, options: HarOptions): Iterable<string> {
  const [beginning, end] = JSON.stringify(emptyHar(options)).split(/(?<="entries":\[)(?=\])/);
  yield beginning ?? '';
  for (const [index, entry] of entries.entries())
    yield `${index === 0 ? '' : ','}${JSON.stringify(harEntry(entry, viewOptions, options.baseUrl))}`;
  yield end ?? '';
}

const emptyHar = ({ version, dropped }: HarOptions): Har => ({
  log: {
    version: '1.2',
    creator: { name: 'magento-auth-mock', version },
    entries: [],
    ...(dropped > 0 && { comment: `${dropped} earlier requests were dropped from the journal` }),
  },
});

function harEntry(entry: Entry, viewOptions: ViewOptions, baseUrl: string): HarEntry {
  const { request, response, durationMs, truncated } = entry;
  const redactor = createRedactor(viewOptions.redactionToken, entry.exchange.secretNames?.());
  const query = redactor.query(request.query);
  const sentBody = bodyText(request.body, redactor);
  const requestHeaders = redactor.headers(request.headers);
  const responseHeaders = redactor.headers(headersWithCookies(response));
  return {
    startedDateTime: new Date(entry.at).toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: `${baseUrl}${redactor.text(request.path)}${query === '' ? '' : `?${query}`}`,
      httpVersion: 'HTTP/1.1',
      cookies: (requestHeaders['cookie'] ?? '').split('; ').filter(Boolean).map(cookieOf),
      headers: headersOf(requestHeaders),
      queryString: queryStringOf(query),
      ...(request.body !== '' && {
        postData: {
          ...postDataOf(request.headers['content-type'], sentBody),
          ...truncationComment(truncated?.request),
        },
      }),
      headersSize: -1,
      bodySize: request.bodyBytes,
    },
    response: {
      status: response.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: (responseHeaders['set-cookie'] ?? '')
        .split(/,\s*(?=[^;,\s]+=)/)
        .filter(Boolean)
        .map(cookieOf),
      headers: headersOf(responseHeaders),
      content: {
        ...contentOf(response.headers['content-type'], bodyText(response.body, redactor)),
        ...truncationComment(truncated?.response),
      },
      redirectURL: responseHeaders['location'] ?? '',
      headersSize: -1,
      bodySize: new TextEncoder().encode(response.body).length,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    ...extensionFields(entry, redactor),
  };
}

/** Fields of an entry that the format does not define. */
function extensionFields(entry: Entry, redactor: Redactor): object {
  const { exchange, identity, token, magento } = entry;
  const faults = faultIdsOf(entry);
  const traceId = traceIdOf(entry.request.headers);
  return {
    _id: entry.id,
    ...(traceId !== undefined && { _trace_id: traceId }),
    _outcome: outcomeOf(entry),
    _magento: magento,
    _operations: exchange.operations.map(redactor.text),
    _identity: identity,
    ...(token && { _token: token }),
    ...(faults.length > 0 && { _faults: faults }),
    comment: redactor.text([exchange.operations.join(', '), ...reasonsOf(entry)].join('; ')),
  };
}

function bodyText(body: string, redactor: Redactor): string {
  const redacted = redactor.body(body);
  return typeof redacted === 'string' && !body.startsWith('"') ? redacted : JSON.stringify(redacted);
}

const truncationComment = (length: number | undefined): { comment?: string } =>
  length === undefined ? {} : { comment: `truncated; the original has ${length} characters` };

const headersOf = (headers: Readonly<Record<string, string>>): Header[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

function cookieOf(text: string): Cookie {
  const [pair = ''] = text.split(';');
  const equals = pair.indexOf('=');
  return { name: pair.slice(0, Math.max(0, equals)), value: pair.slice(equals + 1) };
}

const queryStringOf = (query: string): QueryString[] =>
  [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));

const postDataOf = (mimeType = '', text: string): PostData => ({ mimeType, text });

const contentOf = (mimeType = 'application/octet-stream', text: string): Content => ({
  size: new TextEncoder().encode(text).length,
  mimeType,
  text,
});
