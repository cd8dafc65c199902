import { consoleOf } from '../client/addresses.ts';
import type { ListedFault, RecordedRequest } from '../client/api-types.ts';
import { callControl, listItems } from '../client/call-control.ts';

type Document = Readonly<Record<string, unknown>>;

/** A request that is played again. Secrets are placeholders, the same for the same secret. */
export interface Step {
  readonly id: number;
  readonly operation: string;
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
  readonly message?: string;
  readonly named?: RecordedRequest['named'];
  /** The owner of the token that was sent. */
  readonly owner?: { readonly type: string; readonly name: string };
  /** Body of the response, if it contains secrets that later requests send. */
  readonly issued?: unknown;
}

/** A state of the server and requests: what another person needs to see the same. */
export interface Reproduction {
  readonly version: 1;
  /** The release, and the keys of the fixture document that differ from the start of the server. */
  readonly world: Document;
  readonly steps: readonly Step[];
}

/** Another server can be started with another release. */
const ALWAYS_INCLUDED = new Set(['magento']);
/** Tokens are issued again when the requests are played. */
const LEFT_OUT = new Set(['tokens', 'mailbox', 'faults', 'clock', 'carts', 'sessions']);
/** A clock that differs by less shows real time. Milliseconds. */
const MOVED = 5000;
const SENT_HEADERS = new Set([
  'authorization',
  'content-type',
  'store',
  'content-currency',
  'preview-version',
  'x-recaptcha',
  'x-captcha',
]);

/** The start of the server is the world of a new sandbox. */
export async function readInitialWorld(): Promise<Document> {
  const { id } = await callControl<{ id: string }>('POST', 'sandboxes', { ttl_seconds: 60 });
  try {
    return await callControl<Document>('GET', new URL('world', consoleOf(id)).href);
  } finally {
    await callControl('DELETE', `sandboxes/${id}`);
  }
}

/** The present state, as far as it differs from the start, with the requests that lead to the problem. */
export async function createReproduction(requests: readonly RecordedRequest[]): Promise<Reproduction> {
  const [initial, current, faults] = await Promise.all([
    readInitialWorld(),
    callControl<Document>('GET', 'world'),
    listItems<ListedFault>('faults'),
  ]);
  const changed = Object.entries(current).filter(
    ([key, value]) =>
      ALWAYS_INCLUDED.has(key) || (!LEFT_OUT.has(key) && JSON.stringify(value) !== JSON.stringify(initial[key])),
  );
  const ofAccounts = accountFaultIds(current);
  const clock = Object(current['clock']) as { readonly now?: string; readonly frozen?: boolean };
  const isMoved = clock.frozen === true || Math.abs(Date.parse(clock.now ?? '') - Date.now()) > MOVED;
  return {
    version: 1,
    world: {
      ...Object.fromEntries(changed),
      ...(isMoved && { clock }),
      faults: faults.filter(({ id, state }) => state === 'active' && !ofAccounts.has(id)).map(asSwitchedOn),
    },
    steps: requests.map(toStep),
  };
}

/** The faults of accounts are in the document of their account. */
function accountFaultIds({ customers, admins }: Document): ReadonlySet<unknown> {
  const accounts = [customers ?? [], admins ?? []].flat() as readonly { readonly faults?: readonly unknown[] }[];
  return new Set(accounts.flatMap(({ faults = [] }) => faults.map((fault) => Object(fault)['id'])));
}

/** The keys of a fault in a fixture document, besides `then`, which a preset has itself. */
const FAULT_KEYS = [
  'id',
  'preset',
  'variant',
  'when',
  'times',
  'after',
  'every',
  'probability',
  'for',
  'priority',
  'enabled',
];

/** A fault with its counters at zero, since the requests are played from the first one. */
function asSwitchedOn(fault: ListedFault): Document {
  const given = Object.fromEntries(Object.entries(fault).filter(([key]) => FAULT_KEYS.includes(key)));
  return fault.preset === undefined ? { ...given, then: fault.then } : given;
}

function toStep(request: RecordedRequest): Step {
  const { id, operation, method, path, query, status, refusal, named, token, response } = request;
  const hasSecrets = JSON.stringify(response.body ?? '').includes('[masked ');
  return {
    id,
    operation,
    method,
    path: `${path}${query === undefined ? '' : `?${query}`}`,
    headers: Object.fromEntries(Object.entries(request.request.headers).filter(([name]) => SENT_HEADERS.has(name))),
    body: request.request.body,
    status,
    ...(refusal && { message: refusal.message }),
    ...(named && { named }),
    ...(token?.owner !== undefined && token.type !== undefined && { owner: { type: token.type, name: token.owner } }),
    ...(hasSecrets && { issued: response.body }),
  };
}

/** The world to reset to. */
export const worldOf = ({ world }: Reproduction, initial: Document): Document => ({
  ...initial,
  clock: {},
  ...world,
});

/** A reproduction as a part of an address. */
export async function encodeReproduction(reproduction: Reproduction): Promise<string> {
  const bytes = await transform(
    new TextEncoder().encode(JSON.stringify(reproduction)),
    new CompressionStream('deflate-raw'),
  );
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @throws Error when the text is not one that `encodeReproduction` returns */
export async function decodeReproduction(text: string): Promise<Reproduction> {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const json = new TextDecoder().decode(await transform(bytes, new DecompressionStream('deflate-raw')));
  return readReproduction(JSON.parse(json));
}

/** @throws Error when a value is not a reproduction */
export function readReproduction(value: unknown): Reproduction {
  const { version, world, steps } = Object(value) as Partial<Reproduction>;
  if (version !== 1 || typeof world !== 'object' || !Array.isArray(steps)) throw new Error('not a reproduction');
  return { version, world, steps };
}

async function transform(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
