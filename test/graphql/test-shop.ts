import supertest from 'supertest';
import { onTestFinished } from 'vitest';
import type { MagentoMockOptions } from '../../src/api/create-magento-mock.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';

/** An answer as a client sees it. */
export interface TestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions?: Record<string, unknown>; path?: unknown[]; locations?: unknown[] }[];
  };
  /** The first message; empty when there is no error. */
  readonly message: string;
  readonly category: unknown;
}

export interface TestShop {
  readonly magento: MagentoMock;
  send(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<TestResponse>;
  /** A header that signs a customer in. */
  authorize(customer: string): Promise<Record<string, string>>;
}

export const mara = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
export const ines = {
  email: 'ines.moreau@example.com',
  password: 'Autumn-Sun8',
  firstname: 'Ines',
  lastname: 'Moreau',
};

/** A shop with two customers and a clock that stands, ended with the test. A fault of the program fails the test. */
export async function createTestShop(
  fixtures: FixtureDocument = {},
  options: MagentoMockOptions = {},
): Promise<TestShop> {
  const faults: unknown[] = [];
  const magento = await createMagentoMock({
    fixtures: { clock: { now: '2030-01-01T00:00:00Z', frozen: true }, customers: [mara, ines], ...fixtures },
    ...options,
    onInternalError: (fault) => faults.push(fault),
  });
  onTestFinished(async () => {
    await magento.close();
    if (faults.length > 0) throw faults[0];
  });
  const send: TestShop['send'] = async (query, variables, headers = {}) =>
    toTestResponse(await supertest(magento.handler).post('/graphql').set(headers).send({ query, variables }));
  const authorize: TestShop['authorize'] = async (customer) => ({
    Authorization: `Bearer ${await magento.tokens.issue({ customer })}`,
  });
  return { magento, send, authorize };
}

/** What a client sees of a reply. */
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
