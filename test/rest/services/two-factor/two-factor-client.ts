import { onTestFinished } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../../src/index.ts';
import type { FixtureDocument } from '../../../../src/state/document/fixture-document.ts';
import { sendInProcess } from '../../../send-to-port.ts';

export const admin = { username: 'ada', password: 'Passw0rd!1' };
export const ADMIN_EMAIL = 'ada@example.com';

export interface TwoFactorResponse {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TwoFactorClient {
  readonly magento: MagentoMock;
  /** Sends `POST /rest/V1/tfa/provider/…`. */
  provider(path: string, body: object): Promise<TwoFactorResponse>;
  /** Signs in through the plain route and returns the e-mailed token that configures a provider. */
  tfaToken(): Promise<string>;
  /** The variables of the newest e-mail of a template. */
  lastMail(template: string): Promise<Readonly<Record<string, unknown>>>;
  /** Sends a request to the control API. */
  control(method: 'get' | 'patch', path: string, body?: object): Promise<TwoFactorResponse>;
}

/** Starts a server with one admin, the forced providers and a frozen clock. An internal error fails the test. */
export async function createTwoFactorClient(
  providers: string,
  { config, account }: { config?: FixtureDocument['config']; account?: object } = {},
  more: FixtureDocument = {},
): Promise<TwoFactorClient> {
  const internalErrors: unknown[] = [];
  const magento = await createMagentoMock({
    fixtures: {
      clock: { now: '2030-01-01T00:00:00Z', frozen: true },
      config: { 'twofactorauth/general/force_providers': providers, ...config },
      admins: [{ ...admin, email: ADMIN_EMAIL, ...account }],
      ...more,
    },
    onInternalError: (error) => internalErrors.push(error),
  });
  onTestFinished(async () => {
    await magento.close();
    if (internalErrors.length > 0) throw internalErrors[0];
  });

  const post = async (path: string, body: object): Promise<TwoFactorResponse> =>
    sendInProcess(magento).post(`/rest/V1/${path}`).send(body);
  const lastMail: TwoFactorClient['lastMail'] = async (template) => {
    const mail = (await magento.mailbox.list({ to: ADMIN_EMAIL, template })).at(-1);
    if (mail === undefined) throw new Error(`no e-mail of the template ${template}`);
    return mail.variables;
  };
  return {
    magento,
    provider: (path, body) => post(`tfa/provider/${path}`, body),
    async tfaToken() {
      await post('integration/admin/token', admin);
      return String((await lastMail('tfa_admin_user_config_required'))['tfat']);
    },
    lastMail,
    control: async (method, path, body) => sendInProcess(magento)[method](`/__mock${path}`).send(body),
  };
}

export const messageOf = ({ body }: TwoFactorResponse): unknown => body['message'];
export const isToken = ({ status, body }: TwoFactorResponse): boolean => status === 200 && /^eyJ/.test(String(body));
