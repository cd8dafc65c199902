import { expect, onTestFinished, test } from 'vitest';
import schema from '../../fixtures/schema.json' with { type: 'json' };
import { createMagentoMock } from '../../src/index.ts';
import { auditRules } from '../../src/journal/audit/audit.ts';
import * as matchersEntry from '../../src/matchers/index.ts';
import { defaultDocument } from '../../src/server/initial-state.ts';
import { blocksOf, codeIn, readPage, tableUnder } from './page.ts';

const { customers = [], admins = [] } = defaultDocument();
const accounts = [
  ...customers.map(({ email, password }) => [email, password]),
  ...admins.map(({ username, password }) => [username, password]),
];

test.each([
  ['README.md', 'Accounts'],
  ['docs/accounts.md', 'Customers and admins'],
])('%s names every account of the default world with its password', (path, heading) => {
  const named = tableUnder(readPage(path), heading).rows.map(([name = '', password = '']) => codeIn(name + password));
  expect(named).toEqual(accounts);
});

test('the page of faults names every key of a fault', () => {
  const keys = tableUnder(readPage('docs/faults.md'), 'Conditions').rows.flatMap(([names = '']) => codeIn(names));
  expect(keys.toSorted()).toEqual(
    Object.keys(schema.$defs.fault.properties)
      .filter((key) => key !== 'id')
      .toSorted(),
  );
});

test('the page of faults names every effect', () => {
  const effects = tableUnder(readPage('docs/faults.md'), 'Effects').rows.flatMap(([names = '']) => codeIn(names));
  expect(effects.toSorted()).toEqual(Object.keys(schema.$defs.effect.properties).toSorted());
});

test('the page of assertions names every rule of the audit', () => {
  const rules = tableUnder(readPage('docs/assertions.md'), 'Audit').rows.flatMap(([rule = '']) => codeIn(rule));
  expect(rules).toEqual(auditRules.map(({ id }) => id));
});

test('the page of assertions names every matcher and every plain function', () => {
  const { rows } = tableUnder(readPage('docs/assertions.md'), 'Matchers');
  const plain = Object.keys(matchersEntry).filter((name) => name.startsWith('assert'));
  const named = (column: number) => rows.flatMap((cells) => codeIn(cells[column] ?? '')).toSorted();
  expect(named(0)).toEqual(Object.keys(matchersEntry.matchers).toSorted());
  expect(named(1)).toEqual(plain.toSorted());
});

test('a failed assertion prints the report that the page shows', async () => {
  const magento = await createMagentoMock({
    fixtures: { ...defaultDocument(), clock: { now: '2030-01-01T00:00:00Z', frozen: true } },
  });
  onTestFinished(() => magento.close());
  const query = (body: object, headers = {}) =>
    fetch(`${magento.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const signIn = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';
  const { data } = (await (await query({ query: signIn })).json()) as {
    data: { generateCustomerToken: { token: string } };
  };
  await magento.clock.advance(3612);
  await query({ query: '{ customer { email } }' }, { Authorization: `Bearer ${data.generateCustomerToken.token}` });
  const report = await magento.requests.verify({ operation: 'customer', status: 200, token: 'live' }).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const [shown] = blocksOf(readPage('docs/assertions.md'), 'text').filter(({ code }) => code.startsWith('expected'));
  expect(shown?.code.trimEnd()).toBe(report);
});
