import supertest from 'supertest';
import { onTestFinished } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';

export const admin = { username: 'ada', password: 'Passw0rd!1' };
export const EMAIL = 'ada@example.com';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Shop {
  readonly magento: MagentoMock;
  /** What `POST /rest/V1/tfa/provider/…` answers. */
  provider(path: string, body: object): Promise<Answer>;
  /** What the plain route mails: the token that sets a provider up. */
  tfaToken(): Promise<string>;
  /** The newest mail of a template. */
  mailed(template: string): Promise<Readonly<Record<string, unknown>>>;
  /** A call of the control API. */
  control(method: 'get' | 'patch', path: string, body?: object): Promise<Answer>;
}

/** A shop whose admins need these providers, with one admin and a clock that stands. A fault of the program fails the test. */
export async function aShop(
  providers: string,
  { config, account }: { config?: FixtureDocument['config']; account?: object } = {},
  more: FixtureDocument = {},
): Promise<Shop> {
  const faults: unknown[] = [];
  const magento = await createMagentoMock({
    fixtures: {
      clock: { now: '2030-01-01T00:00:00Z', frozen: true },
      config: { 'twofactorauth/general/force_providers': providers, ...config },
      admins: [{ ...admin, email: EMAIL, ...account }],
      ...more,
    },
    onInternalError: (fault) => faults.push(fault),
  });
  onTestFinished(async () => {
    await magento.close();
    if (faults.length > 0) throw faults[0];
  });

  const post = async (path: string, body: object): Promise<Answer> =>
    supertest(magento.handler).post(`/rest/V1/${path}`).send(body);
  const mailed: Shop['mailed'] = async (template) => {
    const mail = (await magento.mailbox.list({ to: EMAIL, template })).at(-1);
    if (mail === undefined) throw new Error(`no mail ${template}`);
    return mail.variables;
  };
  return {
    magento,
    provider: (path, body) => post(`tfa/provider/${path}`, body),
    async tfaToken() {
      await post('integration/admin/token', admin);
      return String((await mailed('tfa_admin_user_config_required'))['tfat']);
    },
    mailed,
    control: async (method, path, body) => supertest(magento.handler)[method](`/__mock${path}`).send(body),
  };
}

export const said = ({ body }: Answer): unknown => body['message'];
export const isToken = ({ status, body }: Answer): boolean => status === 200 && /^eyJ/.test(String(body));
