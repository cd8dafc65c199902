import type { RecordedRequest } from '../client/api-types.ts';
import { describeReason } from './describe-request.ts';

/** The values of a request that each key of a filter compares. The keys are those of the control API. */
const KEYS: Readonly<Record<string, (request: RecordedRequest) => readonly (string | undefined)[]>> = {
  operation: ({ operation, operations }) => operations ?? [operation],
  resource: ({ resources = [] }) => resources,
  path: ({ path }) => [path],
  method: ({ method }) => [method],
  status: ({ status }) => [String(status)],
  store: ({ store }) => [store],
  identity: ({ identity }) => [identity.type],
  customer: (request) => [...accountsOf(request, 'customer'), request.named?.customer],
  admin: (request) => [...accountsOf(request, 'admin'), request.named?.admin],
  integration: (request) => accountsOf(request, 'integration'),
  token: ({ token }) => [token?.state ?? 'none'],
  fault: ({ fault, faults = [] }) => [fault, ...faults.flatMap(({ id, preset }) => [id, preset])],
  outcome: ({ outcome }) => [outcome],
  message: (request) => [...errorsOf(request).map(({ message }) => message), request.refusal?.message],
  category: (request) => errorsOf(request).map(({ extensions }) => Object(extensions).category),
};

/** Keys that are followed by a dot and the name of a header, the path of a variable, or a JSON pointer into the response. */
const NAMED_KEYS: Readonly<Record<string, (request: RecordedRequest, name: string) => readonly unknown[]>> = {
  headers: ({ request }, name) => [request.headers[name.toLowerCase()]],
  variables: ({ graphql }, path) => [
    path.split('.').reduce<unknown>((value, key) => Object(value)[key], graphql?.variables),
  ],
  body: ({ response }, pointer) => valuesAt(response.body, pointer),
};

/** The values at a JSON pointer, such as `/errors/0/message`, in which `*` stands for every item. */
const valuesAt = (body: unknown, pointer: string): readonly unknown[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<readonly unknown[]>(
      (values, key) => values.flatMap((value) => (key === '*' ? Object.values(Object(value)) : [Object(value)[key]])),
      [body],
    );

const DURATION_KEY = 'duration_ms';

/** The keys of a filter: `status` in `status:401`. */
export const FILTER_KEYS: readonly string[] = [
  ...Object.keys(KEYS),
  DURATION_KEY,
  ...Object.keys(NAMED_KEYS).map((key) => `${key}.`),
];

interface ResponseError {
  readonly message?: string;
  readonly extensions?: unknown;
}

/** The errors of a response: those of GraphQL, or the one of REST. */
function errorsOf({ response: { body } }: RecordedRequest): readonly ResponseError[] {
  // The body that a fault sends can be any JSON value; `Object` makes its properties readable.
  const { errors, message } = Object(body) as { errors?: unknown; message?: unknown };
  if (Array.isArray(errors)) return errors.map((error) => Object(error));
  return typeof message === 'string' ? [{ message }] : [];
}

function accountsOf({ identity, token }: RecordedRequest, type: string): (string | undefined)[] {
  return [identity.type === type ? identity.name : undefined, token?.type === type ? token.owner : undefined];
}

const searchTexts = new WeakMap<RecordedRequest, string>();

/** The text of a request that is searched: all parts of request and response. */
function searchTextOf(request: RecordedRequest): string {
  const known = searchTexts.get(request);
  if (known !== undefined) return known;
  const text = `${describeReason(request)} ${JSON.stringify(request)}`.toLowerCase();
  searchTexts.set(request, text);
  return text;
}

type RequestTest = (request: RecordedRequest) => boolean;

/** The values that a key compares; `undefined` for a word that is not a key. */
function valuesOfKey(key: string): ((request: RecordedRequest) => readonly (string | undefined)[]) | undefined {
  if (Object.hasOwn(KEYS, key)) return KEYS[key];
  const [base = '', name] = key.split(/\.(.*)/s);
  const readValue = Object.hasOwn(NAMED_KEYS, base) && name !== undefined ? NAMED_KEYS[base] : undefined;
  if (readValue === undefined) return undefined;
  return (request) => readValue(request, name ?? '').map((value) => (value === undefined ? undefined : String(value)));
}

/** A test for a number of milliseconds, or for a range: `100..500`, `3000..` or `..100`. */
function createDurationTest(range: string): RequestTest {
  const [min, max] = range.split('..');
  return ({ duration_ms: duration }) => duration >= Number(min) && duration <= Number(max || Number.POSITIVE_INFINITY);
}

/** `customer:a@b.c`, `headers.store:default`, `body./errors/0/message:x`, or `fault:"a b"`, or words. */
const PART = /(?:([\w.-]+(?:\/[\w.*~-]+)*):)?(?:"([^"]*)"|(\S+))/g;

/** A test for `status:401 customer:a@b.c some words`: keys compare whole values, words are found anywhere. */
export function createRequestFilter(query: string): RequestTest {
  const tests = [...query.matchAll(PART)].map(([whole, key = '', quoted, plain]): RequestTest => {
    const value = (quoted ?? plain ?? '').toLowerCase();
    if (key === DURATION_KEY) return createDurationTest(value);
    const valuesOf = valuesOfKey(key);
    if (valuesOf !== undefined) {
      const alternatives = value.split(',');
      return (request) =>
        valuesOf(request).some((each) => each !== undefined && alternatives.includes(each.toLowerCase()));
    }
    const words = quoted === undefined ? whole.toLowerCase() : value;
    return (request) => searchTextOf(request).includes(words);
  });
  return (request) => tests.every((test) => test(request));
}
