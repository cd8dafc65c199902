import { realTime } from '../platform/real-time.ts';
import { CannotCompare } from './cannot-compare.ts';
import { type PlayedRequest, parseJsonBody, playScenario, type Side } from './play-scenario.ts';
import { requireJson } from './require-json.ts';
import { graphql, rest, type Scenario, type ScenarioRequest } from './scenarios/scenario.ts';
import { oneTimeCodeOf, type StoreAccounts } from './store-accounts.ts';
import { StoreClient, type StoreConnection, type StoreResponse } from './store-client.ts';

/** Magento revokes the tokens that were issued up to the end of the second of a sign-out. [JwtUserToken/Model/Revoker.php] */
const SECOND_OF_SIGN_OUT = 1_100;

/** The store to examine. Its sessions are opened once, and again after a scenario that signs out. */
export class RealStore {
  readonly baseUrl: string;
  readonly #client: StoreClient;
  readonly #accounts: StoreAccounts;
  readonly #tokens = new Map<'customer' | 'admin', string>();
  readonly #pause: (milliseconds: number) => Promise<void>;
  #signedOutAt = Number.NEGATIVE_INFINITY;

  /** @param pause waits before a sign-in that follows a sign-out */
  constructor(connection: StoreConnection, accounts: StoreAccounts, pause: (milliseconds: number) => Promise<void>) {
    this.baseUrl = connection.baseUrl;
    this.#client = new StoreClient(connection);
    this.#accounts = accounts;
    this.#pause = pause;
  }

  /** @throws CannotCompare when a request gets no response */
  async play(scenario: Scenario, accounts: StoreAccounts = this.#accounts): Promise<PlayedRequest[]> {
    const { values, store, admin } = accounts;
    if (!scenario.requests.some(({ as }) => as === 'customer')) await this.#waitForSecond();
    const side: Side = {
      store,
      value: (name) => (name === 'oneTimeCode' ? oneTimeCodeOf(admin?.totpSecret) : values[name]),
      token: (owner) => this.token(owner),
      send: (request) => this.#client.send(request),
    };
    try {
      return await playScenario(side, scenario);
    } finally {
      if (scenario.signsOut) {
        this.#tokens.delete('customer');
        this.#signedOutAt = realTime.monotonicNow();
      }
    }
  }

  /** The response to one request. */
  async ask(request: ScenarioRequest, accounts: StoreAccounts = this.#accounts): Promise<StoreResponse> {
    const [played] = await this.play({ id: '', title: '', source: '', requests: [request] }, accounts);
    if (played === undefined) throw new Error('a request without placeholders was not sent');
    return played.response;
  }

  /**
   * The bearer token of a session.
   *
   * @throws CannotCompare when the store refuses the sign-in
   */
  async token(owner: 'customer' | 'admin'): Promise<string> {
    const known = this.#tokens.get(owner);
    if (known !== undefined) return known;
    await this.#waitForSecond();
    const token = owner === 'customer' ? await this.#signInCustomer() : await this.#signInAdmin();
    this.#tokens.set(owner, token);
    return token;
  }

  close(): void {
    this.#client.close();
  }

  async #waitForSecond(): Promise<void> {
    const left = this.#signedOutAt + SECOND_OF_SIGN_OUT - realTime.monotonicNow();
    if (left > 0) await this.#pause(left);
  }

  async #signInCustomer(): Promise<string> {
    const response = await this.ask(SIGN_IN);
    const body = requireJson(response, `${this.baseUrl}/graphql`);
    const token = body.data?.generateCustomerToken?.token;
    if (typeof token === 'string') return token;
    const reason = body.errors?.[0]?.message ?? `status ${response.status}`;
    throw new CannotCompare(`--customer: the store refuses the sign-in of ${this.#accounts.customer.email}: ${reason}`);
  }

  async #signInAdmin(): Promise<string> {
    const { admin } = this.#accounts;
    if (admin === undefined) throw new Error('a scenario of an admin was played without one');
    const withCode = admin.totpSecret === undefined ? undefined : await this.ask(SIGN_IN_WITH_CODE);
    // A store without the two-factor module has no such route.
    const response = withCode === undefined || withCode.status === 404 ? await this.ask(ADMIN_SIGN_IN) : withCode;
    const token = parseJsonBody(response.text);
    if (response.status === 200 && typeof token === 'string') return token;
    const { message } = requireJson(response, `${this.baseUrl}/rest`);
    const reason = typeof message === 'string' ? message : `status ${response.status}`;
    const advice =
      admin.totpSecret === undefined && /2fa|two.factor/i.test(reason)
        ? '; the admin needs a second factor, whose secret is the third part of the value: USER:PASSWORD:SECRET'
        : '';
    throw new CannotCompare(`--admin: the store refuses the sign-in of ${admin.username}: ${reason}${advice}`);
  }
}

const SIGN_IN = graphql(
  'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }',
  { variables: { email: '{{email}}', password: '{{password}}' } },
);
const ADMIN_SIGN_IN = rest('POST', 'integration/admin/token', {
  username: '{{adminUser}}',
  password: '{{adminPassword}}',
});
const SIGN_IN_WITH_CODE = rest('POST', 'tfa/provider/google/authenticate', {
  username: '{{adminUser}}',
  password: '{{adminPassword}}',
  otp: '{{oneTimeCode}}',
});
