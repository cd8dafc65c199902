import type { Identity } from '../auth/identity.ts';
import type { Digest } from '../platform/digest.ts';
import { realTime } from '../platform/real-time.ts';
import type { UpstreamOptions } from './upstream-options.ts';

/** Sends a request to the store. */
type SendJson = (path: string, body: object) => Promise<{ readonly status: number; readonly body: string }>;

/** The store refused its account, the path is not one of the API, or the response is too large. */
export class UpstreamError extends Error {}

/** Tokens of the accounts at the store, which are asked for once. */
export class UpstreamTokens {
  readonly #options: UpstreamOptions;
  readonly #digest: Digest;
  readonly #send: SendJson;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(options: UpstreamOptions, digest: Digest, send: SendJson) {
    this.#options = options;
    this.#digest = digest;
    this.#send = send;
  }

  /**
   * The store's token in place of the caller's; `undefined` for guests, and without an account for callers of this type.
   *
   * @throws UpstreamError
   */
  async tokenFor({ type }: Identity): Promise<string | undefined> {
    const { customer, admin } = this.#options;
    if (type === 'guest' || (type === 'customer' ? customer : admin) === undefined) return undefined;
    const kind = type === 'customer' ? 'customer' : 'admin';
    const known = this.#tokens.get(kind);
    if (known !== undefined) return known;
    const asked = this.#signIn(kind);
    this.#tokens.set(kind, asked);
    asked.catch(() => this.#tokens.delete(kind));
    return asked;
  }

  /** Asks for new tokens when they are needed next. */
  forget(): void {
    this.#tokens.clear();
  }

  async #signIn(kind: 'customer' | 'admin'): Promise<string> {
    const { customer, admin } = this.#options;
    if (kind === 'customer' && customer !== undefined)
      return this.#ask('/rest/V1/integration/customer/token', {
        username: customer.email,
        password: customer.password,
      });
    const { username = '', password = '', totpSecret } = admin ?? {};
    if (totpSecret === undefined) return this.#ask('/rest/V1/integration/admin/token', { username, password });
    const otp = this.#digest.oneTimeCode(totpSecret, realTime.now());
    return this.#ask('/rest/V1/tfa/provider/google/authenticate', { username, password, otp });
  }

  async #ask(path: string, body: object): Promise<string> {
    const response = await this.#send(path, body);
    const token = parseToken(response.body);
    if (response.status === 200 && token !== undefined) return token;
    throw new UpstreamError(`POST ${path} was answered with status ${response.status}`);
  }
}

function parseToken(body: string): string | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
