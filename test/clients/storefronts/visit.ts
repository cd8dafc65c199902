import type { MagentoMock } from '../../../src/index.ts';
import { VALUES } from './sequence-values.mjs';

/** A visitor of a shop, at first a guest without an account. */
export function startVisit(magento: MagentoMock) {
  const customer = { email: 'guest@example.com', password: 'Passw0rd!' };
  let token: string | undefined;

  async function call(method: string, path: string, body?: unknown, headers = {}) {
    const response = await fetch(`${magento.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? undefined : JSON.parse(text);
    if (path.startsWith('/__mock') && !response.ok) throw new Error(`${method} ${path}: ${text}`);
    return parsed;
  }
  const send = (query: string, variables = {}, asGuest = false) =>
    call(
      'POST',
      '/graphql',
      { query, variables },
      token === undefined || asGuest ? {} : { authorization: `Bearer ${token}` },
    ) as Promise<{ data: Record<string, never>; errors?: { message: string }[] }>;

  const visit = {
    customer,
    /** How many documents were sent. */
    sent: 0,
    /** The root field that decides when the document is sent. */
    root: '',
    next(root: string) {
      visit.sent += 1;
      visit.root = root;
    },
    send,
    /** The data of a request that must succeed. */
    async ask(query: string, asGuest = false) {
      const { data, errors } = await send(query, {}, asGuest);
      if (errors !== undefined) throw new Error(`${query}: ${JSON.stringify(errors)}`);
      return data;
    },
    control: (method: string, path: string, body?: unknown) => call(method, `/__mock${path}`, body),
    /** Confirms the account if no document of the client has. */
    async confirm() {
      const { confirmation } = await visit.control('GET', `/customers/${customer.email}`);
      if (confirmation === null || confirmation === undefined) return;
      const { email, key } = await VALUES.confirmEmail(visit);
      await visit.ask(
        `mutation { confirmEmail(input: { email: "${email}", confirmation_key: "${key}" }) { customer { email } } }`,
      );
    },
    async signIn() {
      const { email, password } = customer;
      const { generateCustomerToken } = (await visit.ask(
        `mutation { generateCustomerToken(email: "${email}", password: "${password}") { token } }`,
        true,
      )) as { generateCustomerToken: { token: string } };
      token = generateCustomerToken.token;
    },
  };
  return visit;
}
