import { realTime } from '../platform/real-time.ts';
import { CannotCompare } from './cannot-compare.ts';
import { requireJson } from './require-json.ts';
import { type CompletedRequest, parseJsonBody, runScenario, type ScenarioSide } from './run-scenario.ts';
import { graphql, rest, type Scenario, type ScenarioRequest } from './scenarios/scenario.ts';
import { oneTimeCodeOf, type StoreAccounts } from './store-accounts.ts';
import { StoreClient, type StoreConnection, type StoreResponse } from './store-client.ts';

/**
 * Time to wait after a sign-out, in milliseconds: Magento also revokes the tokens that are issued later in the second of the
 * sign-out. [JwtUserToken/Model/Revoker.php]
 */
const SIGN_OUT_SECOND_MS = 1_100;

/** The store that is compared. A session is opened once, and again after a scenario that signs out. */
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

  /**
   * Runs a scenario against the store.
   *
   * @throws CannotCompare when a request has no response
   */
  async run(scenario: Scenario, accounts: StoreAccounts = this.#accounts): Promise<CompletedRequest[]> {
    const { values, store, admin } = accounts;
    if (!scenario.requests.some(({ as }) => as === 'customer')) await this.#waitForSecond();
    const side: ScenarioSide = {
      store,
      value: (name) => (name === 'oneTimeCode' ? oneTimeCodeOf(admin?.totpSecret) : values[name]),
      token: (owner) => this.token(owner),
      send: (request) => this.#client.send(request),
    };
    try {
      return await runScenario(side, scenario);
    } finally {
      if (scenario.signsOut) {
        this.#tokens.delete('customer');
        this.#signedOutAt = realTime.monotonicNow();
      }
    }
  }

  /** Sends one request and returns its response. */
  async sendRequest(request: ScenarioRequest, accounts: StoreAccounts = this.#accounts): Promise<StoreResponse> {
    const [completed] = await this.run({ id: '', title: '', source: '', requests: [request] }, accounts);
    if (completed === undefined) throw new Error('a request without placeholders was not sent');
    return completed.response;
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
    const left = this.#signedOutAt + SIGN_OUT_SECOND_MS - realTime.monotonicNow();
    if (left > 0) await this.#pause(left);
  }

  async #signInCustomer(): Promise<string> {
    const response = await this.sendRequest(SIGN_IN);
    const body = requireJson(response, `${this.baseUrl}/graphql`);
    const token = body.data?.generateCustomerToken?.token;
    if (typeof token === 'string') return token;
    const reason = body.errors?.[0]?.message ?? `status ${response.status}`;
    throw new CannotCompare(`--customer: the store refuses the sign-in of ${this.#accounts.customer.email}: ${reason}`);
  }

  async #signInAdmin(): Promise<string> {
    const { admin } = this.#accounts;
    if (admin === undefined) throw new Error('a scenario of an admin was run without one');
    const withCode = admin.totpSecret === undefined ? undefined : await this.sendRequest(SIGN_IN_WITH_CODE);
    // A store without the two-factor module has no such route.
    const response =
      withCode === undefined || withCode.status === 404 ? await this.sendRequest(ADMIN_SIGN_IN) : withCode;
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
