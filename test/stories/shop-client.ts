interface GraphqlBody {
  readonly data?: Record<string, { token?: string; email?: string } | null> | null;
  /** The category is next to the message up to 2.3. */
  readonly errors?: readonly { message: string; category?: string; extensions?: { category?: string } }[];
}

export const ACCOUNT = { email: 'customer@example.com', password: 'password' };

/** A small storefront: it signs in again, once, when its session is over. */
export class ShopClient {
  readonly #url: string;
  #token: string | undefined;
  /** What a customer would see on the page. */
  dialog: string | undefined;

  constructor(url: string, token?: string) {
    this.#url = url;
    this.#token = token;
  }

  async send(query: string, variables: object = {}): Promise<GraphqlBody> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlBody;
  }

  async signIn(): Promise<void> {
    this.#token = undefined;
    const { data } = await this.send(
      'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }',
      ACCOUNT,
    );
    this.#token = data?.['generateCustomerToken']?.token;
    this.dialog = undefined;
  }

  async signOut(): Promise<void> {
    await this.send('mutation { revokeCustomerToken { result } }');
    this.#token = undefined;
  }

  /** Opens the page of the account, and shows a dialog when the session is over. */
  async openAccount(): Promise<string | undefined> {
    const { data, errors = [] } = await this.send('{ customer { email } }');
    const isOver = errors.some(({ category, extensions }) =>
      /^graphql-auth/.test(extensions?.category ?? category ?? ''),
    );
    if (isOver) this.dialog = 'Your session is over. Please sign in again.';
    return data?.['customer']?.email;
  }

  /** Opens the page of the account, and signs in again where that is needed. */
  async openAccountOrSignIn(): Promise<string | undefined> {
    const email = await this.openAccount();
    if (this.dialog === undefined) return email;
    await this.signIn();
    return this.openAccount();
  }
}
