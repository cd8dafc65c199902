import type { BodyError, HttpRequest } from '../http/message.ts';

/** The sender of a `Request`, which the request itself does not contain. */
export interface RequestSender {
  /** The `Cookie` header, which browsers hide from scripts. Default: that of the request. */
  readonly cookie?: string | undefined;
  /** Address of the client. */
  readonly client?: string | undefined;
}

/** Maximum size of a body. A larger body is read to its end and dropped. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/**
 * Reads a request of the Fetch standard.
 *
 * @param prefix path of a sandbox, which the client does not send
 */
export async function readFetchRequest(
  request: Request,
  { cookie, client = '' }: RequestSender,
  prefix: string,
): Promise<HttpRequest> {
  const url = new URL(request.url);
  const { text, bytes, error } = await readBody(request);
  const headers: Record<string, string> = Object.fromEntries(request.headers);
  headers['host'] ??= url.host;
  if (cookie !== undefined) headers['cookie'] = cookie;
  if (request.body !== null) headers['content-length'] ??= String(bytes);
  return {
    method: request.method,
    path: prefix + url.pathname,
    sentPath: url.pathname,
    secure: url.protocol === 'https:',
    query: url.search.slice(1),
    headers,
    client,
    body: text,
    bodyBytes: bytes,
    bodyError: error,
  };
}

interface ReadBody {
  readonly text: string;
  readonly bytes: number;
  readonly error: BodyError | undefined;
}

async function readBody(request: Request): Promise<ReadBody> {
  if (request.body === null) return { text: '', bytes: 0, error: undefined };
  // A decoder in fatal mode throws for bytes that are not UTF-8.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let bytes = 0;
  let text: string | undefined = '';
  const decode = (chunk?: Uint8Array): void => {
    try {
      if (text !== undefined && bytes <= MAX_BODY_BYTES) text += decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      text = undefined;
    }
  };
  for await (const chunk of chunksOf(request.body)) {
    bytes += chunk.byteLength;
    decode(chunk);
  }
  decode();
  if (bytes > MAX_BODY_BYTES) return { text: '', bytes, error: 'too-large' };
  return text === undefined ? { text: '', bytes, error: 'not-utf-8' } : { text, bytes, error: undefined };
}

/** The chunks of a stream. Some browsers do not support iteration of a `ReadableStream`. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
