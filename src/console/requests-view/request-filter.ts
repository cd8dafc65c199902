import type { RecordedRequest } from '../client/api-types.ts';
import { describeReason } from './describe-request.ts';

/** The values of a request that each key of a filter compares. The keys are those of the control API. */
const KEYS: Readonly<Record<string, (request: RecordedRequest) => readonly (string | undefined)[]>> = {
  operation: ({ operation, operations }) => operations ?? [operation],
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
};

/** The keys of a filter: `status` in `status:401`. */
export const FILTER_KEYS: readonly string[] = Object.keys(KEYS);

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

/** `customer:a@b.c`, or `fault:"a b"`, or words. */
const PART = /(?:(\w+):)?(?:"([^"]*)"|(\S+))/g;

/** A test for `status:401 customer:a@b.c some words`: keys compare whole values, words are found anywhere. */
export function createRequestFilter(query: string): RequestTest {
  const tests = [...query.matchAll(PART)].map(([whole, key = '', quoted, plain]): RequestTest => {
    const value = (quoted ?? plain ?? '').toLowerCase();
    const valuesOf = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
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
