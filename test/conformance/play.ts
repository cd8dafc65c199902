import { Secret, TOTP } from 'otpauth';
import type { Case, CaseRequest, CaseResponse, Send, Step } from './case.ts';
import { fixturesOf } from './load-cases.ts';
import { differences } from './match.ts';

type SavedValues = Record<string, unknown>;

/** Plays a case. Returns the differences of its first failing step; empty if the case passes. */
export async function play(send: Send, { given, steps }: Case): Promise<string[]> {
  const saved: SavedValues = {};
  await control(send, 'POST', '/reset', { fixtures: fixturesOf(given) });
  for (const [index, step] of steps.entries()) {
    const failures = await playStep(send, step, saved);
    if (failures.length > 0) return [`step ${index + 1} of ${steps.length}`, ...failures];
  }
  return [];
}

async function playStep(send: Send, step: Step, saved: SavedValues): Promise<string[]> {
  if (step.clock) {
    await control(send, 'POST', '/clock/advance', { seconds: step.clock.advanceSeconds });
    return [];
  }
  const response = await send(requestOf(await fillTemplates(send, step, saved)));
  const body = parseJson(response.text);
  const { status, headers = {}, body: expectedBody, text } = await fillTemplates(send, step.expect ?? {}, saved);
  const failures = [
    ...(status === undefined ? [] : differences(status, response.status, 'status')),
    ...Object.entries(headers).flatMap(([name, value]) => differences(value, response.headers[name], `header ${name}`)),
    ...(text === undefined ? [] : differences(text, response.text, 'text')),
    ...(expectedBody === undefined ? [] : differences(expectedBody, body)),
  ];
  for (const [name, pointer] of Object.entries(step.save ?? {})) {
    saved[name] = pointer.startsWith('header:') ? response.headers[pointer.slice(7)] : valueAt(body, pointer);
    if (saved[name] === undefined) failures.push(`no value at '${pointer}' to save as ${name}`);
  }
  return failures.length > 0 ? [...failures, `response ${response.status} ${response.text}`] : [];
}

function requestOf({ graphql, rest, control: call, headers = {} }: Step): CaseRequest {
  if (graphql) {
    const { method = 'POST', path = '/graphql', ...body } = graphql;
    if (method !== 'GET') return createRequest(method, path, body, headers);
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(body))
      query.set(key, typeof value === 'string' ? value : JSON.stringify(value));
    return createRequest(method, `${path}?${query}`, undefined, headers);
  }
  if (rest) return createRequest(rest.method, rest.path, rest.raw ?? rest.body, headers);
  if (call) return createRequest(call.method, `/__mock${call.path}`, call.body, headers);
  throw new Error('a step needs graphql, rest, control or clock');
}

/** Adds the content type JSON if the case has none; an empty one is not sent. */
function createRequest(
  method: string,
  path: string,
  body: unknown,
  caseHeaders: Readonly<Record<string, string>>,
): CaseRequest {
  const headers = Object.fromEntries(Object.entries(caseHeaders).map(([name, value]) => [name.toLowerCase(), value]));
  if (body !== undefined) headers['content-type'] ??= 'application/json';
  if (headers['content-type'] === '') delete headers['content-type'];
  return { method, path, headers, body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body) };
}

async function control(send: Send, method: string, path: string, body?: unknown): Promise<unknown> {
  const response: CaseResponse = await send(createRequest(method, `/__mock${path}`, body, {}));
  if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${response.text}`);
  return parseJson(response.text);
}

/** Replaces `{{name}}` by a saved value, and `{{totp:SECRET}}` by the secret's code at the time of the server. */
async function fillTemplates<Value extends object>(send: Send, value: Value, saved: SavedValues): Promise<Value> {
  return JSON.stringify(value).includes('{{') ? ((await fill(send, value, saved)) as Value) : value;
}

async function fill(send: Send, value: unknown, saved: SavedValues): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => fill(send, item, saved)));
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).map(async ([key, each]) => [key, await fill(send, each, saved)]);
    return Object.fromEntries(await Promise.all(pairs));
  }
  if (typeof value !== 'string') return value;
  let filled = value;
  for (const [template, name = ''] of value.matchAll(/\{\{([^}]+)\}\}/g)) {
    const replacement = name.startsWith('totp:') ? await oneTimeCode(send, name.slice(5), saved) : saved[name];
    if (replacement === undefined) throw new Error(`no value was saved as '${name}'`);
    if (template === value) return replacement;
    filled = filled.replace(template, () => String(replacement));
  }
  return filled;
}

async function oneTimeCode(send: Send, name: string, saved: SavedValues): Promise<string> {
  const secret = name.startsWith('$') ? String(saved[name.slice(1)]) : name;
  const { now } = (await control(send, 'GET', '/clock')) as { now: string };
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const valueAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      body,
    );
