import { consoleOf } from '../client/addresses.ts';
import type { ListedFault, RecordedRequest } from '../client/api-types.ts';
import { callControl, listItems } from '../client/call-control.ts';

type Document = Readonly<Record<string, unknown>>;

/** A request to replay. Secrets are replaced by placeholders, the same for the same secret. */
export interface ReplayStep {
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

/** A state of the server and requests, with which another person can reproduce a problem. */
export interface Reproduction {
  readonly version: 1;
  /** The release, and the keys of the fixture document that differ from the initial state of the server. */
  readonly world: Document;
  readonly steps: readonly ReplayStep[];
}

/** Keys that are always included, since another server may have another default. */
const ALWAYS_INCLUDED = new Set(['magento']);
/** Keys that are not compared. Tokens are issued again when the requests are replayed. */
const EXCLUDED_KEYS = new Set(['tokens', 'mailbox', 'faults', 'clock', 'carts', 'sessions']);
/** Maximum difference of a clock that shows real time. */
const MAX_CLOCK_DIFFERENCE_MS = 5000;
const SENT_HEADERS = new Set([
  'authorization',
  'content-type',
  'store',
  'content-currency',
  'preview-version',
  'x-recaptcha',
  'x-captcha',
]);

/** Reads the initial state of the server, which is the world of a new sandbox. */
export async function readInitialWorld(): Promise<Document> {
  const { id } = await callControl<{ id: string }>('POST', 'sandboxes', { ttl_seconds: 60 });
  try {
    return await callControl<Document>('GET', new URL('world', consoleOf(id)).href);
  } finally {
    await callControl('DELETE', `sandboxes/${id}`);
  }
}

/** Creates a reproduction of the current state, as far as it differs from the initial one, with requests. */
export async function createReproduction(requests: readonly RecordedRequest[]): Promise<Reproduction> {
  const [initial, current, faults] = await Promise.all([
    readInitialWorld(),
    callControl<Document>('GET', 'world'),
    listItems<ListedFault>('faults'),
  ]);
  const changed = Object.entries(current).filter(
    ([key, value]) =>
      ALWAYS_INCLUDED.has(key) || (!EXCLUDED_KEYS.has(key) && JSON.stringify(value) !== JSON.stringify(initial[key])),
  );
  const ofAccounts = accountFaultIds(current);
  const clock = Object(current['clock']) as { readonly now?: string; readonly frozen?: boolean };
  const isMoved = clock.frozen === true || Math.abs(Date.parse(clock.now ?? '') - Date.now()) > MAX_CLOCK_DIFFERENCE_MS;
  return {
    version: 1,
    world: {
      ...Object.fromEntries(changed),
      ...(isMoved && { clock }),
      faults: faults.filter(({ id, state }) => state === 'active' && !ofAccounts.has(id)).map(toFaultFixture),
    },
    steps: requests.map(toStep),
  };
}

/** The ids of the faults of accounts, which are part of their account in the document. */
function accountFaultIds({ customers, admins }: Document): ReadonlySet<unknown> {
  const accounts = [customers ?? [], admins ?? []].flat() as readonly { readonly faults?: readonly unknown[] }[];
  return new Set(accounts.flatMap(({ faults = [] }) => faults.map((fault) => Object(fault)['id'])));
}

/** The keys of a fault in a fixture document except `then`, which is omitted for a preset. */
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

/** Converts a fault to a fixture without counters, since the requests are replayed from the first one. */
function toFaultFixture(fault: ListedFault): Document {
  const definedKeys = Object.fromEntries(Object.entries(fault).filter(([key]) => FAULT_KEYS.includes(key)));
  return fault.preset === undefined ? { ...definedKeys, then: fault.then } : definedKeys;
}

function toStep(request: RecordedRequest): ReplayStep {
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

/** The fixture document that restores the state of a reproduction. */
export const worldOf = ({ world }: Reproduction, initial: Document): Document => ({
  ...initial,
  clock: {},
  ...world,
});

/** Encodes a reproduction for a URL. */
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

/**
 * Decodes a reproduction of a URL.
 *
 * @throws Error when the string is not a result of `encodeReproduction`
 */
export async function decodeReproduction(text: string): Promise<Reproduction> {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const json = new TextDecoder().decode(await transform(bytes, new DecompressionStream('deflate-raw')));
  return readReproduction(JSON.parse(json));
}

/**
 * Checks the parsed JSON of a reproduction.
 *
 * @throws Error when the value is not a reproduction
 */
export function readReproduction(value: unknown): Reproduction {
  const { version, world, steps } = Object(value) as Partial<Reproduction>;
  if (version !== 1 || typeof world !== 'object' || !Array.isArray(steps)) throw new Error('not a reproduction');
  return { version, world, steps };
}

async function transform(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
