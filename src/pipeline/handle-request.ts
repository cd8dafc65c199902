import type { NextHandler } from '../fault-injection/fault-context.ts';
import type { injectFaults } from '../fault-injection/inject-faults.ts';
import { answerPreflight } from '../http/cors.ts';
import type { HttpRequest, HttpResponse, OnDisconnect } from '../http/message.ts';
import { problemResponse } from '../http/problem-details.ts';
import { chain, lazy, type MaybePromise } from '../platform/lazy.ts';
import { limitSearchTime } from '../platform/safe-regex.ts';
import { createProtocolHandlers } from './protocol-handlers.ts';
import { record, withCors } from './record-exchange.ts';
import { type Handler, RequestContext } from './request-context.ts';
import { controlPath, type Endpoint, resolveEndpoint } from './resolve-endpoint.ts';
import { answerUnknownSandbox, resolveSandbox } from './resolve-sandbox.ts';
import type { ServerContext } from './server-context.ts';

/** Answers one request. Never throws. */
export type RequestHandler = (request: HttpRequest, onDisconnect?: OnDisconnect) => MaybePromise<HttpResponse>;

/** Creates the request handler: it finds the endpoint and the sandbox, then calls the control API or the handler chain. */
export function createRequestHandler(server: ServerContext): RequestHandler {
  const handlers = createProtocolHandlers(server);
  const respond = record(server, injectFaultsIfAny(answer));

  const handle = (sentRequest: HttpRequest, onDisconnect: OnDisconnect): MaybePromise<HttpResponse> => {
    const endpoint = resolveEndpoint(sentRequest.path);
    const { kind } = endpoint;
    if (kind === 'control') return answerControl(server, endpoint, sentRequest);
    const sandbox = resolveSandbox(server, endpoint, sentRequest);
    const isPreflight = server.cors && sentRequest.method === 'OPTIONS';
    const needsPreflight = sandbox !== undefined && (server.recordPreflights || sandbox.faults.interceptsPreflight);
    if (isPreflight && !needsPreflight) return answerPreflight(sentRequest.headers);
    if (sandbox === undefined)
      return withCors(server, sentRequest, answerUnknownSandbox(server, endpoint, sentRequest));
    const request = endpoint.sandbox === undefined ? sentRequest : { ...sentRequest, path: endpoint.sandbox.path };
    // The context is created after the module of the protocol is loaded: a reset in the meantime precedes the request.
    return chain(handlers[kind](), (open) =>
      respond(new RequestContext({ sentRequest, request, endpoint, sandbox, onDisconnect, isPreflight, open })),
    );
  };

  return (request, onDisconnect = () => undefined) => {
    try {
      const response = handle(request, onDisconnect);
      return response instanceof Promise
        ? response.catch((error: unknown) => answerInternalError(server, request, error))
        : response;
    } catch (error) {
      return answerInternalError(server, request, error);
    }
  };
}

/** The last handler of the chain. A fault that changes the request or its world calls `read` again. */
const answer: NextHandler<RequestContext> = {
  read: ({ open, endpoint }, realm, request) => open(realm, request, endpoint),
  answer: ({ isPreflight, request, exchange }) => (isPreflight ? answerPreflight(request.headers) : exchange.answer()),
};

const loadFaultInjection = lazy<{ injectFaults: typeof injectFaults }>(
  () => import('../fault-injection/inject-faults.ts'),
);

/** Injects faults if there are any; their modules are loaded on first use. */
const injectFaultsIfAny =
  (next: NextHandler<RequestContext>): Handler =>
  (context) =>
    context.sandbox.hasFaults || context.request.headers['x-mock-fault'] !== undefined
      ? chain(loadFaultInjection(), (loaded) => limitSearchTime(() => loaded.injectFaults(context, next)))
      : next.answer(context);

/** Access is checked before the sandbox is looked up, so that a web page cannot find out which sandboxes there are. */
function answerControl(server: ServerContext, endpoint: Endpoint, request: HttpRequest): MaybePromise<HttpResponse> {
  const { access, loadControlHandler } = server;
  const path = controlPath(endpoint.sandbox?.path ?? request.path);
  const refusal = access.check(request, path);
  if (refusal !== undefined) return refusal;
  const sandbox = isOfServer(path) ? server.sandboxes.main : resolveSandbox(server, endpoint, request);
  const response =
    sandbox === undefined
      ? answerUnknownSandbox(server, endpoint, request)
      : chain(loadControlHandler(), (answerCall) => answerCall(request, path, { server, sandbox }));
  const added = access.corsHeaders(request.headers);
  if (added === undefined) return response;
  return chain(response, (sent) => ({ ...sent, headers: { ...sent.headers, ...added } }));
}

/** Whether a control call is about the sandboxes of the server. Its header X-Mock-Sandbox is for a load balancer only. */
const isOfServer = (path: string): boolean => path === '/sandboxes' || path.startsWith('/sandboxes/');

function answerInternalError({ onInternalError }: ServerContext, request: HttpRequest, error: unknown): HttpResponse {
  onInternalError(error, request);
  return problemResponse(500, 'internal error in magento-auth-mock');
}
