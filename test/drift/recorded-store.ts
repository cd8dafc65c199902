import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Scenario, ScenarioRequest } from '../../src/drift/scenarios/scenario.ts';
import { CUSTOMER, serveStore } from './pretend-store.ts';
import recorded from './recorded-2.4.7-p3.json' with { type: 'json' };

/** A request and the response of a real Magento Open Source 2.4.7-p3 in production mode, from a guest, a customer or an admin. */
interface RecordedRow {
  readonly id: string;
  readonly as: string;
  readonly request: Pick<ScenarioRequest, 'method' | 'path' | 'body' | 'headers'>;
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | readonly string[]>>;
    readonly body: string;
  };
}

const rows: readonly RecordedRow[] = recorded;

const ownerOf = (as: string): 'customer' | 'admin' | undefined =>
  as === 'customer' || as === 'admin' ? as : undefined;

/** The recorded requests, one scenario each. */
export const recordedScenarios: readonly Scenario[] = rows.map(({ id, as, request }) => {
  const owner = ownerOf(as);
  return {
    id,
    title: `The recorded request ${id}`,
    source: 'recorded from Magento 2.4.7-p3',
    requests: [{ ...request, ...(owner && { as: owner }) }],
  };
});

/** What is asked before the scenarios: the store view, the release, and the sign-ins. */
const ANSWERS: readonly (readonly [part: string, body: string])[] = [
  ['{ storeConfig { code } }', '{"data":{"storeConfig":{"code":"default"}}}'],
  [
    JSON.stringify({ email: CUSTOMER.email, password: CUSTOMER.password }),
    '{"data":{"generateCustomerToken":{"token":"customer"}}}',
  ],
  ['"otp":', '"admin"'],
];

/** Serves the recorded responses; 501 to a request that was not recorded. */
export const serveRecorded = () =>
  serveStore(async (request, response) => {
    const body = await text(request);
    const as = (request.headers.authorization ?? 'Bearer guest').slice('Bearer '.length);
    const row = rows.find((each) => each.as === as && isSame(each.request, request, body));
    if (row !== undefined) {
      const { status, headers } = row.response;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.writeHead(status).end(row.response.body);
    } else if (request.url === '/magento_version') response.end('Magento/2.4 (Community)');
    else {
      const [, answer] = ANSWERS.find(([part]) => body.includes(part)) ?? [];
      response.writeHead(answer === undefined ? 501 : 200).end(answer);
    }
  });

/** Whether a request was recorded, with the same headers of content negotiation. */
function isSame(
  { method, path, body, headers = {} }: RecordedRow['request'],
  request: IncomingMessage,
  sent: string,
): boolean {
  const expected = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const isAccepted = headers['Accept'] !== undefined || request.headers['accept'] === '*/*';
  return (
    method === request.method &&
    path === decodeURIComponent(request.url ?? '') &&
    (body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)) === sent &&
    expected.every(([name, value]) => request.headers[name] === value) &&
    isAccepted
  );
}
