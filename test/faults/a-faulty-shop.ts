import { TOTP } from 'otpauth';
import supertest from 'supertest';
import { onTestFinished } from 'vitest';
import { createMagentoMock, type FixtureDocument, type MagentoMock } from '../../src/index.ts';
import { anIntegration, authorizationOf } from '../rest/signing.ts';

export const VERSIONS = ['2.3.7', '2.4.6', '2.4.9'] as const;
export type Version = (typeof VERSIONS)[number];

export const MARA = 'mara.lind@example.com';
export const INES = 'ines.moreau@example.com';
const PASSWORD = 'Spring-Rain7';
const SECRET = 'JBSWY3DPEHPK3PXP';
export const RESET_TOKEN = 'r8t2k5w1x9c4v7b3n6m0q2z8l5j1h4g7';
const ERP_TOKEN = '5r8cvmpr11j6gmau8990rcj2qk7unh8i';
const NOW = '2030-01-01T00:00:00Z';

/** An integration that signs its calls. */
const pim = anIntegration('pim', ['Magento_Customer::customer']);

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

/** A shop with somebody of each kind in it, and what a client sees of it in one line. */
export class FaultyShop {
  readonly magento: MagentoMock;
  /** The bearer of Mara's last sign-in. */
  token = '';

  constructor(magento: MagentoMock) {
    this.magento = magento;
  }

  bearer(token = this.token): Headers {
    return { Authorization: `Bearer ${token}` };
  }

  /** Signs Mara in without asking the shop. */
  async signIn(): Promise<void> {
    this.token = await this.magento.tokens.issue({ customer: MARA });
  }

  graphql = (query: string, headers: Headers = {}): Promise<Seen> =>
    see(supertest(this.magento.handler).post('/graphql').set(headers).send({ query }));

  graphqlByGet = (query: string, headers: Headers = {}): Promise<Seen> =>
    see(supertest(this.magento.handler).get('/graphql').query({ query }).set(headers));

  rest = (method: 'get' | 'post' | 'put', path: string, headers: Headers = {}, body?: object): Promise<Seen> =>
    see(supertest(this.magento.handler)[method](`/rest${path}`).set(headers).send(body));

  customer = (headers = this.bearer()) => this.graphql('{ customer { email } }', headers);
  me = (headers = this.bearer()) => this.rest('get', '/V1/customers/me', headers);

  /** Signs in and keeps the token. */
  graphqlSignIn = async (headers: Headers = {}): Promise<Seen> => {
    const query = `mutation { generateCustomerToken(email: "${MARA}", password: "${PASSWORD}") { token } }`;
    const seen = await this.graphql(query, headers);
    this.token = seen.body?.data?.generateCustomerToken?.token ?? this.token;
    return seen;
  };

  restSignIn = async (headers: Headers = {}): Promise<Seen> => {
    const seen = await this.rest('post', '/V1/integration/customer/token', headers, {
      username: MARA,
      password: PASSWORD,
    });
    if (typeof seen.body === 'string') this.token = seen.body;
    return seen;
  };

  adminPlain = () => this.rest('post', '/V1/integration/admin/token', {}, { username: 'admin', password: 'admin123' });

  /** With the code that a phone shows, whose clock is right. */
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

  /** A call signed for the port on which the shop is. */
  signed = async (sha: 1 | 256 = 256): Promise<string> => {
    const url = `${this.magento.url}/rest/V1/customers/1`;
    const authorization = authorizationOf(pim.keys, url, { sha, timestamp: Date.parse(NOW) / 1000 });
    const reply = await fetch(url, { headers: { authorization } });
    return `${reply.status} ${messageIn((await reply.json()) as Body)}`;
  };

  erp: Headers = { Authorization: `Bearer ${ERP_TOKEN}` };
}

export interface Seen {
  /** `200 ok`, or the status, the category in GraphQL, and the message. */
  readonly line: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body | undefined;
}

interface ErrorSeen {
  readonly message: string;
  readonly category?: string;
  readonly extensions?: { readonly category?: string };
  readonly path?: readonly unknown[];
}

type Body = string & {
  readonly message?: string;
  readonly errors?: readonly ErrorSeen[];
  readonly data?: {
    readonly generateCustomerToken?: { readonly token: string };
    readonly customer?: { readonly email: string };
  };
};

/** What a client sees of a reply; where there is none, what is wrong with the connection. */
async function see(asked: supertest.Test): Promise<Seen> {
  try {
    const { status, headers, text, type, body } = await asked;
    const seen = {
      status,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      text,
      body: type === 'application/json' ? (body as Body) : undefined,
    };
    return {
      ...seen,
      line: type === 'application/json' ? `${status} ${messageIn(body as Body)}` : `${status} ${type}`,
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { status: 0, headers: {}, text: '', body: undefined, line: code };
  }
}

function messageIn(body: Body): string {
  const [error] = body?.errors ?? [];
  if (error === undefined) return body?.message ?? 'ok';
  const category = error.extensions?.category ?? error.category;
  return category === undefined ? error.message : `${category} ${error.message}`;
}

/** A shop of a release, ended with the test. A fault of the program fails the test. */
export async function aFaultyShop(version: Version, changes: FixtureDocument = {}): Promise<FaultyShop> {
  const faults: unknown[] = [];
  const fixtures = { ...world, ...changes, magento: version, config: { ...world.config, ...changes.config } };
  const magento = await createMagentoMock({ fixtures, onInternalError: (fault) => faults.push(fault) });
  onTestFinished(async () => {
    await magento.close();
    if (faults.length > 0) throw faults[0];
  });
  return new FaultyShop(magento);
}
