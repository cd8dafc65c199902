import type { Identity } from '../auth/identity.ts';
import type { Digest } from '../platform/digest.ts';
import { realTime } from '../platform/real-time.ts';
import type { UpstreamFixture } from '../state/document/upstream-fixtures.ts';
import type { UpstreamOptions } from './upstream-options.ts';

/** Sends a request to the store. */
type SendJson = (path: string, body: object) => Promise<{ readonly status: number; readonly body: string }>;

/** The store refused the sign-in, the path is outside of its API, or the response is too large. */
export class UpstreamError extends Error {}

/** The accounts of the options, and those of the fixtures at the start. */
interface UpstreamAccounts extends Pick<UpstreamOptions, 'customer' | 'admin'> {
  readonly known: UpstreamFixture;
}

/** The tokens of the accounts at the store. Each account signs in once, when its token is first needed. */
export class UpstreamTokens {
  readonly #accounts: UpstreamAccounts;
  readonly #digest: Digest;
  readonly #send: SendJson;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(accounts: UpstreamAccounts, digest: Digest, send: SendJson) {
    this.#accounts = accounts;
    this.#digest = digest;
    this.#send = send;
  }

  /**
   * The store's token that replaces the caller's; `undefined` for a guest, and if no account is set for this type of callers.
   *
   * @param fixture the accounts of the caller's world
   * @param refused a token of this account that the store has refused, which is replaced; those of other accounts are kept
   * @throws UpstreamError
   */
  async tokenFor({ type }: Identity, fixture: UpstreamFixture, refused?: string): Promise<string | undefined> {
    if (type === 'guest') return undefined;
    const signIn = type === 'customer' ? this.#customerSignIn(fixture) : this.#adminSignIn(fixture);
    if (signIn === undefined) return undefined;
    const key = JSON.stringify(signIn);
    const known = this.#tokens.get(key);
    if (known !== undefined && (refused === undefined || (await known) !== refused)) return known;
    // While this request waited, another one may have replaced the token.
    const current = this.#tokens.get(key);
    if (current !== known && current !== undefined) return current;
    const asked = this.#ask(signIn);
    this.#tokens.set(key, asked);
    asked.catch(() => {
      if (this.#tokens.get(key) === asked) this.#tokens.delete(key);
    });
    return asked;
  }

  #customerSignIn(fixture: UpstreamFixture): SignIn | undefined {
    const { customer: account = fixture.customer, known } = this.#accounts;
    if (account === undefined) return undefined;
    const { email, password = known.customer?.email === email ? known.customer.password : undefined } = account;
    return {
      path: '/rest/V1/integration/customer/token',
      username: email,
      password: requirePassword(password, `customer.email: ${email}`),
    };
  }

  #adminSignIn(fixture: UpstreamFixture): SignIn | undefined {
    const { admin, known } = this.#accounts;
    const account = admin ? { ...admin, totp_secret: admin.totpSecret } : fixture.admin;
    if (account === undefined) return undefined;
    const { username } = account;
    const start = known.admin?.username === username ? known.admin : undefined;
    const password = requirePassword(account.password ?? start?.password, `admin.username: ${username}`);
    const totpSecret = account.totp_secret ?? (account.password === undefined ? start?.totp_secret : undefined);
    return totpSecret === undefined
      ? { path: '/rest/V1/integration/admin/token', username, password }
      : { path: '/rest/V1/tfa/provider/google/authenticate', username, password, totpSecret };
  }

  async #ask({ path, username, password, totpSecret }: SignIn): Promise<string> {
    const otp = totpSecret !== undefined && { otp: this.#digest.oneTimeCode(totpSecret, realTime.now()) };
    const response = await this.#send(path, { username, password, ...otp });
    const token = parseToken(response.body);
    if (response.status === 200 && token !== undefined) return token;
    throw new UpstreamError(`POST ${path} was answered with status ${response.status}`);
  }
}

/** A sign-in at the store. */
interface SignIn {
  readonly path: string;
  readonly username: string;
  readonly password: string;
  readonly totpSecret?: string;
}

/** @throws UpstreamError */
function requirePassword(password: string | undefined, account: string): string {
  if (password !== undefined) return password;
  throw new UpstreamError(`upstream.${account} has no password in the fixtures, and had none at the start`);
}

function parseToken(body: string): string | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
