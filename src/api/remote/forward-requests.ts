import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A handler that hands every request on to a server, for whoever wants a handler where there is only a URL. */
export function forwardTo(base: string): RequestListener {
  return (request, response) => {
    forward(base, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
      response.end(`no magento-auth-mock answers at ${base}: ${String(error)}`);
    });
  };
}

async function forward(base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { request: send } = base.startsWith('https:') ? await import('node:https') : await import('node:http');
  const onward = send(`${base}${request.url ?? '/'}`, { method: request.method, headers: request.headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    onward.once('response', resolve);
    onward.once('error', reject);
  });
  request.pipe(onward);
  const answer = await answered;
  response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
  answer.pipe(response);
}
