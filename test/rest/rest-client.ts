import { onTestFinished } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import type { ReceivedResponse } from '../http-request.ts';
import { sendToHandler } from '../send-to-handler.ts';

/** A response; `body` is the parsed JSON, `undefined` for another type. */
export interface RestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: unknown;
}

type Headers = Readonly<Record<string, string>>;

export interface RestClient {
  readonly magento: MagentoMock;
  /** Sends a request; a string body unchanged, any other body as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Headers): Promise<RestResponse>;
  /** The `Authorization` header with a new token of the account. */
  bearerHeader(owner: { customer: string } | { admin: string }): Promise<Headers>;
}

export const mara = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
/** A customer without an account, and her address. */
export const nora = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg' };
export const homeAddress = {
  firstname: 'Nora',
  lastname: 'Berg',
  street: ['Lake Road 5'],
  city: 'Basel',
  country_id: 'CH',
  postcode: '4051',
  telephone: '555',
};
export const boss = { username: 'boss', password: 'Secret-Boss1' };

/** Starts a server with a customer, an administrator and a frozen clock. An internal error fails the test. */
export async function createRestClient(fixtures: FixtureDocument = {}): Promise<RestClient> {
  const internalErrors: unknown[] = [];
  const magento = await createMagentoMock({
    fixtures: {
      clock: { now: '2030-01-01T00:00:00Z', frozen: true },
      customers: [mara],
      admins: [boss],
      ...fixtures,
    },
    onInternalError: (error) => internalErrors.push(error),
  });
  onTestFinished(async () => {
    await magento.close();
    if (internalErrors.length > 0) throw internalErrors[0];
  });
  return {
    magento,
    async call(method, path, body, headers = {}) {
      const content = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const allHeaders = content === undefined ? headers : { 'Content-Type': 'application/json', ...headers };
      return responseOf(await sendToHandler(magento, { method, path, headers: allHeaders, body: content }));
    },
    bearerHeader: async (owner) => ({ Authorization: `Bearer ${await magento.tokens.issue(owner)}` }),
  };
}

/** The same; every request has the administrator's token. */
export async function createAdminClient(fixtures: FixtureDocument = {}) {
  const client = await createRestClient(fixtures);
  const admin = await client.bearerHeader({ admin: boss.username });
  return {
    ...client,
    call: (method: string, path: string, body?: unknown) => client.call(method, path, body, admin),
  };
}

function responseOf(response: ReceivedResponse): RestResponse {
  const isJson = String(response.headers['content-type']).startsWith('application/json');
  return { ...response, body: isJson && response.text !== '' ? JSON.parse(response.text) : undefined };
}
