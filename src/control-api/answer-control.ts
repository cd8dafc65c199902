import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { parseJson } from '../http/parse-json.ts';
import { problemResponse } from '../http/problem-details.ts';
import { createRouteTable } from '../http/route-table.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import { MAX_CALL_SEARCH_MS, requireSearchTime } from '../platform/safe-regex.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { ControlCall } from './control-call.ts';
import { controlRoutes } from './control-routes.ts';
import { problemOfError } from './problem-of-error.ts';
import { requireKnownParameters } from './query-parameters.ts';

const routeTable = createRouteTable(controlRoutes);

/** @throws InvalidDocument, since a search that is interrupted has no result */
function refuseSlowSearch(): never {
  const message = `the regular expressions of this call need more than ${MAX_CALL_SEARCH_MS} ms`;
  throw new InvalidDocument([{ path: [], message }]);
}

/**
 * Answers a call below `/__mock`. Control calls are not recorded, and faults do not apply to them.
 *
 * @param path the path below `/__mock`
 */
export function answerControl(
  request: HttpRequest,
  path: string,
  target: Pick<ControlCall, 'server' | 'sandbox'>,
): MaybePromise<HttpResponse> {
  const found = routeTable.find(request.method, path);
  if (found === undefined) return answerNoRoute(request.method, path);
  if (request.bodyError === 'too-large') {
    return problemResponse(413, `a body of ${request.bodyBytes} bytes is more than the server accepts`);
  }
  const body = readBody(request);
  if (body === 'invalid') return problemResponse(400, 'the body is not valid JSON');
  try {
    const query = new URLSearchParams(request.query);
    requireKnownParameters(query, found.route.query);
    const call = {
      ...target,
      path: found.values,
      query,
      headers: request.headers,
      body: body?.value,
    };
    const response = requireSearchTime(() => found.route.handle(call), refuseSlowSearch);
    return response instanceof Promise ? response.catch(answerError) : response;
  } catch (error) {
    return answerError(error);
  }
}

function answerError(error: unknown): HttpResponse {
  const response = problemOfError(error);
  if (response === undefined) throw error;
  return response;
}

function answerNoRoute(method: string, path: string): HttpResponse {
  const allowed = routeTable.methodsAt(path).join(', ');
  return allowed === ''
    ? problemResponse(404, `the control API has no path '${path}'; /__mock/openapi.json lists all`)
    : problemResponse(405, `'${path}' accepts ${allowed}, not ${method}`, { allow: allowed });
}

function readBody({ body, bodyError }: HttpRequest): { value: unknown } | 'invalid' | undefined {
  if (bodyError === 'not-utf-8') return 'invalid';
  if (body.trim() === '') return undefined;
  try {
    return { value: parseJson(body) };
  } catch {
    return 'invalid';
  }
}
