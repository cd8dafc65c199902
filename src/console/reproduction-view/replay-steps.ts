import type { AdminAccount } from '../client/api-types.ts';
import { listItems } from '../client/call-control.ts';
import { callStore } from '../client/call-store.ts';
import { issueTokenFor } from '../model/actions.ts';
import { fetchCustomer } from '../model/customers.ts';
import { readOneTimeCode } from '../model/one-time-codes.ts';
import type { ReplayStep } from '../model/reproduction.ts';

/** The response to a step that was replayed. */
export interface ReplayedStep {
  readonly status: number;
  readonly body: string;
}

/** Secrets by their placeholders. */
export type Secrets = Map<string, string>;

const MASK = /\[masked \w{8}\]/g;

/** Sends a request again, with the tokens that earlier steps were issued and the passwords of the world. */
export async function replayStep(step: ReplayStep, secrets: Secrets): Promise<ReplayedStep> {
  await provideToken(step, secrets);
  const body = await fillValue(step.body, '', step, secrets);
  const headers = Object.fromEntries(
    Object.entries(step.headers).map(([name, value]) => [name, fillKnown(value, secrets)]),
  );
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  const response = await callStore(step.path.replace(/^\//, ''), {
    method: step.method,
    headers,
    ...(text !== '' && step.method !== 'GET' && { body: text }),
  });
  const answer = await response.text();
  storeSecrets(step.issued, parse(answer), secrets);
  return { status: response.status, body: answer };
}

/** Issues a token to the same account, if the token of a step was not issued to an earlier step. */
async function provideToken({ headers, owner }: ReplayStep, secrets: Secrets): Promise<void> {
  const [mask] = headers['authorization']?.match(MASK) ?? [];
  if (mask === undefined || secrets.has(mask) || owner === undefined) return;
  secrets.set(mask, (await issueTokenFor({ [owner.type]: owner.name })).token);
}

async function fillValue(value: unknown, key: string, step: ReplayStep, secrets: Secrets): Promise<unknown> {
  if (typeof value === 'string') {
    const unknown = (value.match(MASK) ?? []).filter((mask) => !secrets.has(mask));
    for (const mask of unknown) secrets.set(mask, await secretOf(key, step));
    return fillKnown(value, secrets);
  }
  if (Array.isArray(value)) return Promise.all(value.map((each) => fillValue(each, key, step, secrets)));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(async ([name, each]) => [name, await fillValue(each, name, step, secrets)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** The password or the one-time code of the account that a sign-in names. */
async function secretOf(key: string, { named, path }: ReplayStep): Promise<string> {
  if (named?.customer !== undefined) return (await fetchCustomer(named.customer))?.password ?? '';
  if (named?.admin === undefined) return '';
  if (/otp|passcode/i.test(key)) return (await readOneTimeCode(named.admin, providerIn(path))).code;
  const admins = await listItems<AdminAccount>('admins');
  return admins.find(({ username }) => username === named.admin)?.password ?? '';
}

/** The provider of a route. */
const providerIn = (path: string) => CODE_PROVIDERS.find((provider) => path.includes(`/provider/${provider}/`));

const CODE_PROVIDERS = ['google', 'authy', 'duo_security'] as const;

const fillKnown = (text: string, secrets: Secrets): string =>
  text.replaceAll(MASK, (mask) => secrets.get(mask) ?? mask);

/** Stores the secrets of a response: its values at the positions where the recorded response has placeholders. */
function storeSecrets(recorded: unknown, received: unknown, secrets: Secrets): void {
  if (typeof recorded === 'string') {
    if (typeof received === 'string' && recorded.replaceAll(MASK, '') === '') secrets.set(recorded, received);
    return;
  }
  if (recorded === null || typeof recorded !== 'object' || received === null || typeof received !== 'object') return;
  for (const [key, value] of Object.entries(recorded)) storeSecrets(value, Object(received)[key], secrets);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
