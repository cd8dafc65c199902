import type { Identity } from '../auth/identity.ts';
import type { Digest } from '../platform/digest.ts';
import { realTime } from '../platform/real-time.ts';
import type { UpstreamOptions } from './upstream-options.ts';

/** Sends a request to the store. */
type SendJson = (path: string, body: object) => Promise<{ readonly status: number; readonly body: string }>;

/** The store refused the sign-in, the path is outside of its API, or the response is too large. */
export class UpstreamError extends Error {}

/** The tokens of the accounts at the store. Each account signs in once, when its token is first needed. */
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
   * The store's token that replaces the caller's; `undefined` for a guest, and if no account is set for this type of callers.
   *
   * @throws UpstreamError
   */
  async tokenFor({ type }: Identity): Promise<string | undefined> {
    const { customer, admin } = this.#options;
    if (type === 'guest' || (type === 'customer' ? customer : admin) === undefined) return undefined;
    const kind = type === 'customer' ? 'customer' : 'admin';
    const cached = this.#tokens.get(kind);
    if (cached !== undefined) return cached;
    const token = this.#signIn(kind);
    this.#tokens.set(kind, token);
    token.catch(() => this.#tokens.delete(kind));
    return token;
  }

  /** Deletes the cached tokens: the next request signs in again. */
  clear(): void {
    this.#tokens.clear();
  }

  async #signIn(kind: 'customer' | 'admin'): Promise<string> {
    const { customer, admin } = this.#options;
    if (kind === 'customer' && customer !== undefined)
      return this.#requestToken('/rest/V1/integration/customer/token', {
        username: customer.email,
        password: customer.password,
      });
    const { username = '', password = '', totpSecret } = admin ?? {};
    if (totpSecret === undefined) return this.#requestToken('/rest/V1/integration/admin/token', { username, password });
    const otp = this.#digest.oneTimeCode(totpSecret, realTime.now());
    return this.#requestToken('/rest/V1/tfa/provider/google/authenticate', { username, password, otp });
  }

  async #requestToken(path: string, body: object): Promise<string> {
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
