import { Secret, TOTP } from 'otpauth';
import type { Came, Case, Send, Sent, Step } from './case.ts';
import { differences } from './match.ts';

type Saved = Record<string, unknown>;

/** Plays a case; what is not as it should be comes back in words, nothing when all is well. */
export async function play(send: Send, { given, steps }: Case): Promise<string[]> {
  const saved: Saved = {};
  await control(send, 'POST', '/reset', { fixtures: given ?? {} });
  for (const [index, step] of steps.entries()) {
    const wrong = await playStep(send, step, saved);
    if (wrong.length > 0) return [`step ${index + 1} of ${steps.length}`, ...wrong];
  }
  return [];
}

async function playStep(send: Send, step: Step, saved: Saved): Promise<string[]> {
  if (step.clock) {
    await control(send, 'POST', '/clock/advance', { seconds: step.clock.advanceSeconds });
    return [];
  }
  const came = await send(requestOf((await fill(send, step, saved)) as Step));
  const body = parsed(came.text);
  const {
    status,
    headers = {},
    body: wanted,
    text,
  } = ((await fill(send, step.expect ?? {}, saved)) ?? {}) as NonNullable<Step['expect']>;
  const wrong = [
    ...(status === undefined ? [] : differences(status, came.status, 'status')),
    ...Object.entries(headers).flatMap(([name, value]) => differences(value, came.headers[name], `header ${name}`)),
    ...(text === undefined ? [] : differences(text, came.text, 'text')),
    ...(wanted === undefined ? [] : differences(wanted, body)),
  ];
  for (const [name, pointer] of Object.entries(step.save ?? {})) {
    saved[name] = pointer.startsWith('header:') ? came.headers[pointer.slice(7)] : at(body, pointer);
    if (saved[name] === undefined) wrong.push(`nothing at '${pointer}' to save as ${name}`);
  }
  return wrong.length > 0 ? [...wrong, `reply ${came.status} ${came.text}`] : [];
}

function requestOf({ graphql, rest, control: call, headers = {} }: Step): Sent {
  if (graphql) {
    const { method = 'POST', path = '/graphql', ...body } = graphql;
    if (method !== 'GET') return sent(method, path, body, headers);
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(body))
      query.set(key, typeof value === 'string' ? value : JSON.stringify(value));
    return sent(method, `${path}?${query}`, undefined, headers);
  }
  if (rest) return sent(rest.method, rest.path, rest.raw ?? rest.body, headers);
  if (call) return sent(call.method, `/__mock${call.path}`, call.body, headers);
  throw new Error('a step needs graphql, rest, control or clock');
}

/** JSON unless the case names another type; an empty type sends none. */
function sent(method: string, path: string, body: unknown, named: Readonly<Record<string, string>>): Sent {
  const headers = Object.fromEntries(Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]));
  if (body !== undefined) headers['content-type'] ??= 'application/json';
  if (headers['content-type'] === '') delete headers['content-type'];
  return { method, path, headers, body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body) };
}

async function control(send: Send, method: string, path: string, body?: unknown): Promise<unknown> {
  const came: Came = await send(sent(method, `/__mock${path}`, body, {}));
  if (came.status >= 400) throw new Error(`${method} ${path}: ${came.status} ${came.text}`);
  return parsed(came.text);
}

/** Replaces `{{name}}` by what was saved, and `{{totp:SECRET}}` by that secret's code at the server's own time. */
async function fill(send: Send, value: unknown, saved: Saved): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => fill(send, item, saved)));
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).map(async ([key, each]) => [key, await fill(send, each, saved)]);
    return Object.fromEntries(await Promise.all(pairs));
  }
  if (typeof value !== 'string') return value;
  let filled = value;
  for (const [whole, name = ''] of value.matchAll(/\{\{([^}]+)\}\}/g)) {
    const put = name.startsWith('totp:') ? await oneTimeCode(send, name.slice(5), saved) : saved[name];
    if (put === undefined) throw new Error(`nothing was saved as '${name}'`);
    if (whole === value) return put;
    filled = filled.replace(whole, () => String(put));
  }
  return filled;
}

async function oneTimeCode(send: Send, name: string, saved: Saved): Promise<string> {
  const secret = name.startsWith('$') ? String(saved[name.slice(1)]) : name;
  const { now } = (await control(send, 'GET', '/clock')) as { now: string };
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const at = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      body,
    );
