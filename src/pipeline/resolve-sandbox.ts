import { readBearerToken } from '../auth/authenticate.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { problemResponse } from '../http/problem-details.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Endpoint } from './resolve-endpoint.ts';
import type { ServerContext } from './server-context.ts';

const SANDBOX_HEADER = 'x-mock-sandbox';

/**
 * Finds the sandbox of a request: by its path, its header, or the issuer of its bearer token, in this order. The default is
 * the main world.
 *
 * @returns `undefined` when the sandbox does not exist, or when the server requires one and the request names none
 */
export function resolveSandbox(
  { sandboxes, strictSandbox }: ServerContext,
  endpoint: Endpoint,
  { headers }: HttpRequest,
): Sandbox | undefined {
  const id = endpoint.sandbox?.id ?? headers[SANDBOX_HEADER];
  if (id !== undefined) return sandboxes.find(id);
  if (endpoint.kind === 'control') return sandboxes.main;
  const token = bearerTokenIn(headers);
  if (token !== undefined) {
    const issuer = sandboxes.findIssuer(token);
    if (issuer !== undefined) return issuer;
    if (sandboxes.lostIssuer(token) !== undefined) return undefined;
  }
  return strictSandbox ? undefined : sandboxes.main;
}

const bearerTokenIn = ({ authorization }: HttpRequest['headers']): string | undefined =>
  authorization === undefined ? undefined : readBearerToken(authorization);

/** The response to a request whose sandbox does not exist, or that names none although the server requires one. */
export function answerUnknownSandbox(
  { sandboxes }: Pick<ServerContext, 'sandboxes'>,
  endpoint: Endpoint,
  { headers }: HttpRequest,
): HttpResponse {
  const id = endpoint.sandbox?.id ?? headers[SANDBOX_HEADER] ?? sandboxes.lostIssuer(bearerTokenIn(headers) ?? '');
  return id === undefined
    ? problemResponse(
        400,
        'every request must name a sandbox: by its base URL, by the header X-Mock-Sandbox, or by a token that a sandbox issued',
      )
    : problemResponse(
        404,
        `there is no sandbox '${id}'; POST /__mock/sandboxes creates one. Behind a load balancer, it is lost when a replica is ` +
          'added or removed',
      );
}
