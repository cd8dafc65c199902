import { TOTP } from 'otpauth';
import { onTestFinished } from 'vitest';
import { createMagentoMock, type FixtureDocument, type MagentoMock } from '../../src/index.ts';
import { createIntegration, signRequest } from '../auth/oauth/oauth-signature.ts';
import { type PortResponse, sendInProcess, sendToPort } from '../send-to-port.ts';

export const VERSIONS = ['2.3.7', '2.4.6', '2.4.9'] as const;
export type Version = (typeof VERSIONS)[number];

export const MARA = 'mara.lind@example.com';
export const INES = 'ines.moreau@example.com';
const PASSWORD = 'Spring-Rain7';
const SECRET = 'JBSWY3DPEHPK3PXP';
export const RESET_TOKEN = 'r8t2k5w1x9c4v7b3n6m0q2z8l5j1h4g7';
const ERP_TOKEN = '5r8cvmpr11j6gmau8990rcj2qk7unh8i';
const NOW = '2030-01-01T00:00:00Z';

/** An integration that signs its requests. */
const pim = createIntegration('pim', ['Magento_Customer::customer']);

const world: FixtureDocument = {
  clock: { now: NOW, frozen: true },
  config: {
    'twofactorauth/general/force_providers': 'google',
    'oauth/consumer/enable_integration_as_bearer': 1,
    'checkout/options/enable_guest_checkout_login': 1,
  },
  stores: [
    { code: 'default', website: 'base' },
    { code: 'outlet', website: 'outlet' },
  ],
  customers: [
    {
      email: MARA,
      password: PASSWORD,
      firstname: 'Mara',
      lastname: 'Lind',
      rp_token: RESET_TOKEN,
      allow_remote_shopping_assistance: true,
    },
    { email: INES, password: PASSWORD, firstname: 'Ines', lastname: 'Moreau' },
  ],
  admins: [
    {
      username: 'admin',
      password: 'admin123',
      email: 'admin@example.com',
      role: 'Administrators',
      totp_secret: SECRET,
    },
  ],
  integrations: [{ name: 'erp', access_token: ERP_TOKEN, resources: ['Magento_Customer::customer'] }, pim.fixture],
};

type Headers = Readonly<Record<string, string>>;

interface TestStoreOptions {
  /** Whether requests are sent over a port, for faults that break connections. */
  readonly overPort?: boolean;
}

/** A mock with accounts of each type, and requests of a client to it. */
export class TestStore {
  readonly magento: MagentoMock;
  /** Mara's latest token. */
  token = '';

  readonly #client: ReturnType<typeof sendToPort>;

  constructor(magento: MagentoMock, { overPort = false }: TestStoreOptions = {}) {
    this.magento = magento;
    this.#client = overPort ? sendToPort(magento) : sendInProcess(magento);
  }

  bearer(token = this.token): Headers {
    return { Authorization: `Bearer ${token}` };
  }

  /** Issues a token to Mara without a request. */
  async signIn(): Promise<void> {
    this.token = await this.magento.tokens.issue({ customer: MARA });
  }

  graphql = (query: string, headers: Headers = {}): Promise<ClientResponse> =>
    summarize(this.#client.post('/graphql').set(headers).send({ query }));

  graphqlByGet = (query: string, headers: Headers = {}): Promise<ClientResponse> =>
    summarize(this.#client.get('/graphql').query({ query }).set(headers));

  rest = (
    method: 'get' | 'post' | 'put',
    path: string,
    headers: Headers = {},
    body?: object,
  ): Promise<ClientResponse> => summarize(this.#client[method](`/rest${path}`).set(headers).send(body));

  customer = (headers = this.bearer()) => this.graphql('{ customer { email } }', headers);
  me = (headers = this.bearer()) => this.rest('get', '/V1/customers/me', headers);

  /** Signs in and keeps the token. */
  graphqlSignIn = async (headers: Headers = {}): Promise<ClientResponse> => {
    const query = `mutation { generateCustomerToken(email: "${MARA}", password: "${PASSWORD}") { token } }`;
    const response = await this.graphql(query, headers);
    this.token = response.body?.data?.generateCustomerToken?.token ?? this.token;
    return response;
  };

  restSignIn = async (headers: Headers = {}): Promise<ClientResponse> => {
    const response = await this.rest('post', '/V1/integration/customer/token', headers, {
      username: MARA,
      password: PASSWORD,
    });
    if (typeof response.body === 'string') this.token = response.body;
    return response;
  };

  adminPlain = () => this.rest('post', '/V1/integration/admin/token', {}, { username: 'admin', password: 'admin123' });

  /** With a valid one-time code. */
  adminWithCode = () =>
    this.rest(
      'post',
      '/V1/tfa/provider/google/authenticate',
      {},
      {
        username: 'admin',
        password: 'admin123',
        otp: new TOTP({ secret: SECRET }).generate({ timestamp: Date.parse(NOW) }),
      },
    );

  resetPassword = (token = RESET_TOKEN) =>
    this.graphql(
      `mutation { resetPassword(email: "${MARA}", resetPasswordToken: "${token}", newPassword: "Autumn-Sun8") }`,
    );
  restResetPassword = (resetToken = RESET_TOKEN) =>
    this.rest('post', '/V1/customers/resetPassword', {}, { email: MARA, resetToken, newPassword: 'Autumn-Sun8' });

  /** Sends a signed request and returns its summary. */
  signed = async (sha: 1 | 256 = 256): Promise<string> => {
    const url = `${this.magento.url}/rest/V1/customers/1`;
    const authorization = signRequest(pim.keys, url, { sha, timestamp: Date.parse(NOW) / 1000 });
    const response = await fetch(url, { headers: { authorization } });
    return `${response.status} ${messageOf((await response.json()) as Body)}`;
  };

  /** Asks for a request token, the first step of the OAuth handshake, and returns status and body. */
  handshake = async (): Promise<string> => {
    const url = `${this.magento.url}/oauth/token/request`;
    const { consumerKey, consumerSecret } = pim.keys;
    const timestamp = Date.parse(NOW) / 1000;
    const authorization = signRequest({ consumerKey, consumerSecret }, url, { method: 'POST', timestamp });
    const response = await fetch(url, { method: 'POST', headers: { authorization } });
    return `${response.status} ${await response.text()}`;
  };

  erp: Headers = { Authorization: `Bearer ${ERP_TOKEN}` };
}

export interface ClientResponse {
  /** `200 ok`, or the status, the category in GraphQL, and the message. */
  readonly summary: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body | undefined;
}

interface ErrorBody {
  readonly message: string;
  readonly category?: string;
  readonly extensions?: { readonly category?: string };
  readonly path?: readonly unknown[];
}

type Body = string & {
  readonly message?: string;
  readonly errors?: readonly ErrorBody[];
  readonly data?: {
    readonly generateCustomerToken?: { readonly token: string };
    readonly customer?: { readonly email: string };
  };
};

/** A response as a client sees it, or the error code of the connection. */
async function summarize(sent: PromiseLike<PortResponse>): Promise<ClientResponse> {
  try {
    const { status, headers, text, type, body } = await sent;
    const response = {
      status,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      text,
      body: type === 'application/json' ? (body as Body) : undefined,
    };
    return {
      ...response,
      summary: type === 'application/json' ? `${status} ${messageOf(body as Body)}` : `${status} ${type}`,
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { status: 0, headers: {}, text: '', body: undefined, summary: code };
  }
}

function messageOf(body: Body): string {
  const [error] = body?.errors ?? [];
  if (error === undefined) return body?.message ?? 'ok';
  const category = error.extensions?.category ?? error.category;
  return category === undefined ? error.message : `${category} ${error.message}`;
}

/** Starts a mock of a release, which is closed after the test. An internal error fails the test. */
export async function startTestStore(
  version: Version,
  changes: FixtureDocument = {},
  options: TestStoreOptions = {},
): Promise<TestStore> {
  const errors: unknown[] = [];
  const fixtures = { ...world, ...changes, magento: version, config: { ...world.config, ...changes.config } };
  const magento = await createMagentoMock({ fixtures, onInternalError: (error) => errors.push(error) });
  onTestFinished(async () => {
    await magento.close();
    if (errors.length > 0) throw errors[0];
  });
  return new TestStore(magento, options);
}
