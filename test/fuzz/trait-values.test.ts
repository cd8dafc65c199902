import { expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { type BehaviourChange, TRAITS, type Trait, traits } from '../../src/magento/releases/behaviour.ts';
import { parseRelease } from '../../src/magento/releases/release.ts';
import { behaviourOf } from '../../src/magento/releases/release-behaviour.ts';

const RELEASES = ['2.3.7', '2.4.3', '2.4.7-p3', '2.4.9'];
const MARA = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
const BOSS = { username: 'boss', password: 'Secret-Boss1' };
const ADDRESS = {
  firstname: 'Mara',
  lastname: 'Lind',
  country_code: 'CH',
  street: ['Lake Road 5'],
  city: 'Basel',
  postcode: '4051',
  telephone: '555',
};
const PRODUCT = { sku: 'LAMP', name: 'Lamp', price: 20, quantity: 1000 };

/** Every value of every trait that the release does not have by itself. */
const changesOf = (release: string): (readonly [trait: Trait, value: string])[] => {
  const own = behaviourOf(parseRelease(release));
  return TRAITS.flatMap((trait) =>
    Object.keys(traits[trait].values).flatMap((value) => (value === own[trait] ? [] : [[trait, value] as const])),
  );
};

test.each(RELEASES)('no value of a trait causes an internal error in %s', async (version) => {
  const internalErrors: unknown[] = [];
  const magento = await createMagentoMock({
    listen: false,
    onInternalError: (error) => internalErrors.push(error),
    fixtures: {
      magento: version,
      clock: { now: '2030-01-01T00:00:00Z', frozen: true },
      customers: [{ ...MARA, addresses: [ADDRESS] }],
      admins: [BOSS],
      products: [PRODUCT],
    },
  });
  const failures: string[] = [];
  for (const [trait, value] of changesOf(version)) {
    await magento.reset();
    // The names and values are those of the table of traits.
    await magento.magento.set({ behaviour: { [trait]: value } as BehaviourChange });
    for (const [name, answer] of await playAccount(magento))
      if (INTERNAL_ERROR.test(answer)) failures.push(`${trait}: ${value}: ${name}: ${answer}`);
    if (internalErrors.length > 0) failures.push(`${trait}: ${value}: ${String(internalErrors.splice(0)[0])}`);
  }
  expect(failures).toEqual([]);
});

const INTERNAL_ERROR = /internal (server )?error|Cannot return null|cannot represent/i;

/** Registers, signs in, reads and changes the account, fills a cart and signs out, by GraphQL and by REST. */
async function playAccount(magento: MagentoMock): Promise<[name: string, answer: string][]> {
  const answers: [string, string][] = [];
  const send = async (name: string, method: string, path: string, body?: unknown, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await (await magento.handle(new Request(`https://shop.example${path}`, init))).text();
    answers.push([name, answer]);
    return answer;
  };
  const query = (name: string, document: string, token?: string) =>
    send(name, 'POST', '/graphql', { query: document }, token);

  const input = 'firstname: "Nora", lastname: "Berg", password: "Winter-Sun8"';
  await query(
    'registration',
    `mutation { createCustomer(input: { email: "n@example.com", ${input} }) { ${CUSTOMER} } }`,
  );
  const signIn = await query('sign-in', `mutation { generateCustomerToken(${credentials(MARA)}) { token } }`);
  const token = /"token":"([^"]+)"/.exec(signIn)?.[1];
  await query('customer', `{ ${CUSTOMER} }`, token);
  await query('customer of a guest', `{ ${CUSTOMER} }`);
  await query('customer with an invalid token', `{ ${CUSTOMER} }`, 'invalid');
  await query('introspection', '{ __type(name: "Customer") { fields { name type { name kind ofType { name } } } } }');
  const cart = /"createEmptyCart":"([^"]+)"/.exec(await query('cart', 'mutation { createEmptyCart }', token))?.[1];
  const item = `{ cart_id: "${cart}", cart_items: [{ data: { sku: "LAMP", quantity: 1 } }] }`;
  await query('cart item', `mutation { addSimpleProductsToCart(input: ${item}) { cart { items { id } } } }`, token);
  await query('sign-out', 'mutation { revokeCustomerToken { result } }', token);

  const login = { username: MARA.email, password: MARA.password };
  const customerToken = JSON.parse(await send('REST sign-in', 'POST', '/rest/V1/integration/customer/token', login));
  await send('REST me', 'GET', '/rest/V1/customers/me', undefined, customerToken);
  const changed = { customer: { email: MARA.email, firstname: 'Mara', lastname: 'Lind', website_id: 1 } };
  await send('REST change', 'PUT', '/rest/V1/customers/me', changed, customerToken);
  const customer = { email: 'r@example.com', firstname: 'Rita', lastname: 'Berg' };
  await send('REST registration', 'POST', '/rest/V1/customers', { customer, password: 'Winter-Sun8' });
  await send('REST cart', 'POST', '/rest/V1/carts/mine', undefined, customerToken);
  const revoke = '/rest/V1/integration/customer/revoke-customer-token';
  await send('REST sign-out', 'POST', revoke, undefined, customerToken);
  const adminToken = JSON.parse(await send('admin sign-in', 'POST', '/rest/V1/integration/admin/token', BOSS));
  if (typeof adminToken === 'string') await send('REST customer', 'GET', '/rest/V1/customers/1', undefined, adminToken);
  return answers;
}

const CUSTOMER = 'customer { id email firstname is_subscribed addresses { id city } }';
const credentials = ({ email, password }: typeof MARA) => `email: "${email}", password: "${password}"`;
