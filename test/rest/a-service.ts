import supertest from 'supertest';
import { onTestFinished } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';

/** An answer as a client sees it; `body` is its JSON, nothing where it is none. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: unknown;
}

type Headers = Readonly<Record<string, string>>;

export interface Service {
  readonly magento: MagentoMock;
  /** A body that is a text goes out as it stands, any other as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** A header that signs somebody in. */
  as(owner: { customer: string } | { admin: string }): Promise<Headers>;
}

export const mara = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
/** Somebody who has no account yet, and her address. */
export const nora = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg' };
export const home = {
  firstname: 'Nora',
  lastname: 'Berg',
  street: ['Lake Road 5'],
  city: 'Basel',
  country_id: 'CH',
  postcode: '4051',
  telephone: '555',
};
export const boss = { username: 'boss', password: 'Secret-Boss1' };

/** A Magento with one customer, one full administrator and a clock that stands. A fault of the program fails the test. */
export async function aService(fixtures: FixtureDocument = {}): Promise<Service> {
  const faults: unknown[] = [];
  const magento = await createMagentoMock({
    fixtures: {
      clock: { now: '2030-01-01T00:00:00Z', frozen: true },
      customers: [mara],
      admins: [boss],
      ...fixtures,
    },
    onInternalError: (fault) => faults.push(fault),
  });
  onTestFinished(async () => {
    await magento.close();
    if (faults.length > 0) throw faults[0];
  });
  return {
    magento,
    async call(method, path, body, headers = {}) {
      const asked = supertest(magento.handler)[method.toLowerCase() as 'get'](path).redirects(0);
      if (body !== undefined) {
        asked.set('Content-Type', 'application/json');
        asked.set(headers).serialize(String);
        asked.send(typeof body === 'string' ? body : JSON.stringify(body));
      } else asked.set(headers);
      return answerOf(await asked.buffer(true));
    },
    as: async (owner) => ({ Authorization: `Bearer ${await magento.tokens.issue(owner)}` }),
  };
}

/** The same, where the administrator makes every call. */
export async function asBoss(fixtures: FixtureDocument = {}) {
  const service = await aService(fixtures);
  const admin = await service.as({ admin: boss.username });
  return {
    ...service,
    call: (method: string, path: string, body?: unknown) => service.call(method, path, body, admin),
  };
}

function answerOf({ status, headers, text }: supertest.Response): Answer {
  const isJson = String(headers['content-type']).startsWith('application/json');
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    text,
    body: isJson && text !== '' ? JSON.parse(text) : undefined,
  };
}
