import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { parseJson } from '../http/parse-json.ts';
import { problem, problemOf } from '../http/problem-details.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { ControlCall } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { controlRoutes } from './control-routes.ts';

/**
 * Answers a call below `/__mock`. Never recorded, and no fault touches it.
 *
 * @param path the path below `/__mock`
 */
export function answerControl(
  request: HttpRequest,
  path: string,
  around: Pick<ControlCall, 'server' | 'sandbox'>,
): MaybePromise<HttpResponse> {
  const segments = path.split('/').slice(1);
  const fitting = controlRoutes.filter((route) => fits(route, segments));
  const route = fitting.find(({ method }) => method === request.method);
  if (route === undefined) return refuseRoute(fitting, request.method, path);
  if (request.bodyError === 'too-large') return problem(413, 'the body is larger than this server takes');
  const body = readBody(request);
  if (body === 'broken') return problem(400, 'the body is not JSON');
  try {
    const query = new URLSearchParams(request.query);
    const reply = route.handle({
      ...around,
      path: valuesOf(route, segments),
      query,
      headers: request.headers,
      body: body?.value,
    });
    return reply instanceof Promise ? reply.catch(tell) : reply;
  } catch (error) {
    return tell(error);
  }
}

function tell(error: unknown): HttpResponse {
  const told = problemOf(error);
  if (told === undefined) throw error;
  return told;
}

function refuseRoute(fitting: readonly ControlRoute[], method: string, path: string): HttpResponse {
  if (fitting.length === 0)
    return problem(404, `the control API has no '${path}'; /__mock/openapi.json tells what it has`);
  const allowed = [...new Set(fitting.map((route) => route.method))].join(', ');
  return problem(405, `'${path}' takes ${allowed}, not ${method}`, { allow: allowed });
}

function readBody({ body, bodyError }: HttpRequest): { value: unknown } | 'broken' | undefined {
  if (bodyError === 'not-utf-8') return 'broken';
  if (body.trim() === '') return undefined;
  try {
    return { value: parseJson(body) };
  } catch {
    return 'broken';
  }
}

const placeholder = (part: string): string | undefined => (part.startsWith('{') ? part.slice(1, -1) : undefined);

function fits({ path }: ControlRoute, segments: readonly string[]): boolean {
  const parts = path.split('/').slice(1);
  if (parts.length !== segments.length) return false;
  return parts.every((part, index) => (placeholder(part) ? segments[index] !== '' : part === segments[index]));
}

function valuesOf({ path }: ControlRoute, segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    path
      .split('/')
      .slice(1)
      .flatMap((part, index) => {
        const name = placeholder(part);
        return name === undefined ? [] : [[name, decoded(segments[index] ?? '')]];
      }),
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
