import type supertest from 'supertest';
import { onTestFinished } from 'vitest';
import type { MagentoMockOptions } from '../../src/api/create-magento-mock.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { sendToHandler } from '../send-to-handler.ts';

/** A response as a client sees it. */
export interface TestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions?: Record<string, unknown>; path?: unknown[]; locations?: unknown[] }[];
  };
  /** The first error message; empty if there is no error. */
  readonly message: string;
  readonly category: unknown;
}

export interface TestShop {
  readonly magento: MagentoMock;
  send(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<TestResponse>;
  /** The `Authorization` header with a token of a customer. */
  authorize(customer: string): Promise<Record<string, string>>;
}

export const mara = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
export const ines = {
  email: 'ines.moreau@example.com',
  password: 'Autumn-Sun8',
  firstname: 'Ines',
  lastname: 'Moreau',
};

/** A mock with two customers and a frozen clock, which is closed after the test. An internal error fails the test. */
export async function createTestShop(
  fixtures: FixtureDocument = {},
  options: MagentoMockOptions = {},
): Promise<TestShop> {
  const internalErrors: unknown[] = [];
  const magento = await createMagentoMock({
    fixtures: { clock: { now: '2030-01-01T00:00:00Z', frozen: true }, customers: [mara, ines], ...fixtures },
    ...options,
    onInternalError: (error) => internalErrors.push(error),
  });
  onTestFinished(async () => {
    await magento.close();
    if (internalErrors.length > 0) throw internalErrors[0];
  });
  const send: TestShop['send'] = async (query, variables, headers = {}) =>
    toTestResponse(
      await sendToHandler(magento, {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    );
  const authorize: TestShop['authorize'] = async (customer) => ({
    Authorization: `Bearer ${await magento.tokens.issue({ customer })}`,
  });
  return { magento, send, authorize };
}

/** The parts of a response that tests examine. */
export function toTestResponse({
  status,
  headers,
  text = '',
}: Pick<supertest.Response, 'status' | 'headers'> & { text?: string }): TestResponse {
  const body: TestResponse['body'] = text === '' ? {} : JSON.parse(text);
  const [error] = body.errors ?? [];
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    text,
    body,
    message: error?.message ?? '',
    category: error?.extensions?.['category'],
  };
}
