/**
 * A process that creates sandboxes on a server, uses all of them at the same time, and checks that each has seen only its
 * own requests, faults, tokens and time; sends `{result}` or `{failure}`.
 */
import { connectMagentoMock } from '../../dist/index.js';

const [port, index, count] = process.argv.slice(2).map(Number);
const EMAIL = 'customer@example.com';
let requests = 0;

try {
  const server = await connectMagentoMock(`http://127.0.0.1:${port}`);
  const numbers = Array.from({ length: count }, (_, each) => index * count + each);
  const worlds = await Promise.all(numbers.map((number) => createWorld(server, number)));
  const problems = (await Promise.all(worlds.map(useWorld))).flat();
  process.send({ result: { problems, requests } });
} catch (error) {
  process.send({ failure: `${error.stack}\n${error.cause?.stack ?? ''}` });
}

async function createWorld(server, number) {
  const fixtures = {
    clock: { now: new Date(Date.UTC(2030, 0, 1) + number * 60_000).toISOString(), frozen: true },
    customers: [{ email: EMAIL, password: 'password', firstname: `N${number}`, lastname: 'Own' }],
  };
  return { number, world: await server.sandbox({ id: `world-${number}`, fixtures }), now: fixtures.clock.now };
}

/** Signs in at the URL of the sandbox and sends queries to the URL of the server, where only the token names the sandbox. */
async function useWorld({ number, world, now }) {
  const sent = 1 + (number % 3);
  const serverUrl = world.url.replace(/\/_sandbox\/.*/, '');
  const { generateCustomerToken } = await ask(
    world.url,
    `mutation { generateCustomerToken(email: "${EMAIL}", password: "password") { token } }`,
  );
  const names = [];
  for (let i = 0; i < sent; i += 1) {
    const { customer } = await ask(serverUrl, '{ customer { firstname } }', generateCustomerToken.token);
    names.push(customer.firstname);
  }
  await world.faults.add({
    id: `fault-${number}`,
    when: { operation: 'storeConfig' },
    then: { http: { status: 503 } },
  });
  requests += 1;
  const { status } = await fetch(`${world.url}/graphql?query={storeConfig{store_code}}`);
  const [{ total, items }, faults, tokens, clock] = await Promise.all([
    world.requests.list(),
    world.faults.list(),
    world.tokens.list(),
    world.clock.get(),
  ]);
  const seen = {
    names: names.every((name) => name === `N${number}`),
    requests: total === sent + 2 && items.length === sent + 2,
    faults: status === 503 && faults.filter(({ id }) => id.startsWith('fault-')).length === 1,
    tokens: tokens.length === 1 && tokens[0].token === generateCustomerToken.token,
    time: Date.parse(clock.now) === Date.parse(now),
  };
  await world.close();
  const wrong = Object.keys(seen).filter((what) => !seen[what]);
  return wrong.length === 0 ? [] : [`world ${number}: ${wrong.join(', ')}`];
}

async function ask(url, query, token) {
  requests += 1;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
