import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A request handler that forwards all requests to a server, for code that needs a handler and has only a URL. */
export function createForwarder(base: string): RequestListener {
  return (request, response) => {
    forward(base, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
      response.end(`no magento-auth-mock answers at ${base}: ${String(error)}`);
    });
  };
}

async function forward(base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { request: send } = base.startsWith('https:') ? await import('node:https') : await import('node:http');
  const forwarded = send(`${base}${request.url ?? '/'}`, { method: request.method, headers: request.headers });
  const responded = new Promise<IncomingMessage>((resolve, reject) => {
    forwarded.once('response', resolve);
    forwarded.once('error', reject);
  });
  request.pipe(forwarded);
  const received = await responded;
  response.writeHead(received.statusCode ?? 502, received.rawHeaders);
  received.pipe(response);
}
